namespace CityRights.Pseudonymisation;

/// <summary>A field with format-preserving output, and its domain.</summary>
/// <param name="Domain">The id of the domain.</param>
/// <param name="Field">The field; what was declared, and the reason where output may be somebody's identifier, stands in <see cref="PseudonymField.FormatPreserving"/>.</param>
public sealed record FormatPreservingField(string Domain, PseudonymField Field);
