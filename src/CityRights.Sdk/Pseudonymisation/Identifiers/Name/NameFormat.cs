namespace CityRights.Pseudonymisation;

/// <summary>
/// A person's name. Canonical form, version 1: <see cref="FoldedText"/> (NFKC, full case folding of Unicode 13.0, single spaces) in UTF-8, 1 to 512 bytes.
/// How many names a field can hold, only the field knows: a few family names cover a town.
/// </summary>
internal sealed class NameFormat() : IdentifierFormat("name", canonicalVersion: 1)
{
    private const int LongestName = 512;

    public override int MaximumCanonicalLength => LongestName;

    public override long? ValueSpace => null;

    public override bool UsesUnicode => true;

    protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten) =>
        FoldedText.Write(identifier, destination[..LongestName], out bytesWritten);
}
