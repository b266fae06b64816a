using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>The vault tokens of a column. Immutable.</summary>
/// <typeparam name="TDomain">The domain.</typeparam>
public sealed class VaultColumn<TDomain>
    where TDomain : IPseudonymDomain
{
    internal VaultColumn(ImmutableArray<VaultToken<TDomain>> tokens, ImmutableArray<PseudonymisationStatus> statuses) => (Tokens, Statuses) = (tokens, statuses);

    /// <summary>A token for each row; the default value where the row was refused.</summary>
    public ImmutableArray<VaultToken<TDomain>> Tokens { get; }

    /// <summary>What became of each row.</summary>
    public ImmutableArray<PseudonymisationStatus> Statuses { get; }

    /// <summary>How many rows were refused.</summary>
    public int Refused => Statuses.Count(static status => !status.IsDone);

    /// <summary>The domain and how many rows there are.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"VaultColumn({TDomain.Id}, {Tokens.Length} rows, redacted)");
}
