using System.Collections.Immutable;
using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>What a country's numbering plan says that matters for one canonical form. Immutable.</summary>
internal sealed class PhonePlan
{
    private readonly ulong _lengths;
    private readonly byte[][] _foreign;

    /// <summary>Describes a plan.</summary>
    /// <param name="country">The country, ISO 3166-1.</param>
    /// <param name="code">The country calling code.</param>
    /// <param name="hasTrunk">Whether numbers are dialled with 0 before them inside the country. Then no national number begins with 0.</param>
    /// <param name="lengths">How many digits a national number has, without the trunk prefix.</param>
    /// <param name="foreign">Beginnings that are dialled as national numbers but have another country calling code.</param>
    internal PhonePlan(string country, string code, bool hasTrunk, IEnumerable<int> lengths, string foreign = "")
    {
        Country = country;
        CodeBytes = [.. Encoding.ASCII.GetBytes(code)];
        HasTrunk = hasTrunk;
        _lengths = lengths.Aggregate(0UL, static (bits, length) => bits | (1UL << length));
        _foreign = [.. foreign.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Encoding.ASCII.GetBytes)];
    }

    internal string Country { get; }

    internal ReadOnlySpan<byte> Code => CodeBytes.AsSpan();

    internal bool HasTrunk { get; }

    private ImmutableArray<byte> CodeBytes { get; }

    /// <summary>The rule that a national number breaks, or null.</summary>
    internal IdentifierRule? Judge(ReadOnlySpan<byte> number)
    {
        if (number.Length >= 64 || (_lengths >> number.Length & 1) == 0)
        {
            return PhoneRules.Length;
        }

        if (HasTrunk && number[0] == '0')
        {
            return PhoneRules.Trunk;
        }

        foreach (var beginning in _foreign)
        {
            if (number.StartsWith(beginning))
            {
                return PhoneRules.Overseas;
            }
        }

        return null;
    }
}
