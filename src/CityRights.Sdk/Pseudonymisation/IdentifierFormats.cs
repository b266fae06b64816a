using System.Diagnostics.CodeAnalysis;

namespace CityRights.Pseudonymisation;

/// <summary>The formats that ship with the library. Each adds itself from its own folder.</summary>
public static partial class IdentifierFormats
{
    private static readonly Dictionary<string, IdentifierFormat> Known = new(StringComparer.Ordinal);

    /// <summary>The formats, in the order of their ids.</summary>
    public static IEnumerable<IdentifierFormat> All => Known.Values.OrderBy(static format => format.Id, StringComparer.Ordinal);

    /// <summary>Finds a format by its name as a policy writes it: <c>plate</c>, or <c>plate:NL</c> with the country that may be left out, or another qualifier.</summary>
    /// <param name="name">The name.</param>
    /// <param name="format">The format; null if there is none of that name, or it has no such country.</param>
    public static bool TryFind(string name, [NotNullWhen(true)] out IdentifierFormat? format)
    {
        ArgumentNullException.ThrowIfNull(name);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (!Known.TryGetValue(colon < 0 ? name : name[..colon], out format) || colon < 0)
        {
            return format is not null;
        }

        try
        {
            format = format.Qualified(name[(colon + 1)..]);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            format = null;
            return false;
        }
    }

    // Called by module initialisers only, which run one after the other before anything can read.
    private static void Add(IdentifierFormat format) => Known.Add(format.Id, format);
}
