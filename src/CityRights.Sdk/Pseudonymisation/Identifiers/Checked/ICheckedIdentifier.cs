namespace CityRights.Pseudonymisation;

/// <summary>
/// What a format implements beside <see cref="IdentifierFormat"/> if its identifiers have a check. Format-preserving encryption then replaces the free part and
/// writes a check that fails, so that no output is ever another resident's number. A format without it has no check: any output may be somebody's.
/// </summary>
internal interface ICheckedIdentifier
{
    /// <summary>The layout of a canonical form, and of the text that stands in its place; the same for both. Null for a text of no layout.</summary>
    CheckedLayout? LayoutOf(ReadOnlySpan<byte> text);
}
