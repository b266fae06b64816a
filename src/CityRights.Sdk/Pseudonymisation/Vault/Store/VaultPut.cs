namespace CityRights.Pseudonymisation;

/// <summary>A row to be stored, unless the identifier has one already. Immutable; prints redacted.</summary>
/// <param name="Row">The row: new, or an earlier one sealed anew under the same token.</param>
/// <param name="Lookup">How an earlier row of the identifier is found.</param>
public sealed record VaultPut(VaultRow Row, VaultLookup Lookup)
{
    /// <summary>Domain and field.</summary>
    public override string ToString() => $"VaultPut({Row?.Domain}, {Row?.Field}, redacted)";
}
