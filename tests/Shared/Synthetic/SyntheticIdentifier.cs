namespace CityRights.Testing.Synthetic;

/// <summary>An identifier that was made up: valid by its rules, and nobody's.</summary>
/// <param name="Format">The id of its format.</param>
/// <param name="Value">The identifier.</param>
/// <param name="Nobodys">Why it is nobody's.</param>
internal sealed record SyntheticIdentifier(string Format, string Value, string Nobodys)
{
    /// <summary>The mark, the format and the identifier.</summary>
    public override string ToString() => $"synthetic {Format} {Value}";
}
