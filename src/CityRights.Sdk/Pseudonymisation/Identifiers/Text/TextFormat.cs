using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Any text that identifies a person: an account or customer number, a key of another system. Canonical form, version 1: NFC in UTF-8, untrimmed,
/// case kept, 1 to 1,024 bytes. A text does not say how many values it can take, so the field does.
/// </summary>
internal sealed class TextFormat() : IdentifierFormat("text", canonicalVersion: 1)
{
    /// <summary>Longer text is refused unread: its NFC has more than 1,024 bytes (at most four UTF-16 units compose into one code point of two bytes or more).</summary>
    private const int LongestInput = 4 * LongestCanonicalForm;

    public override int MaximumCanonicalLength => LongestCanonicalForm;

    public override long? ValueSpace => null;

    public override bool UsesUnicode => true;

    public override bool AllowsFormatPreserving => true;

    protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (UnicodeText.IsPrintableAscii(identifier))
        {
            return identifier.Length <= LongestCanonicalForm && Ascii.FromUtf16(identifier, destination, out bytesWritten) == System.Buffers.OperationStatus.Done
                ? null
                : IdentifierRules.TooLong;
        }

        if (identifier.Length > LongestInput)
        {
            return IdentifierRules.TooLong;
        }

        if (UnicodeText.Check(identifier, out var needsNormalisation) is { } rule)
        {
            return rule;
        }

        if (!needsNormalisation)
        {
            return Write(identifier, destination, out bytesWritten);
        }

        using var normalised = Normalisation.ToNfc(identifier);
        return Write(normalised.Text, destination, out bytesWritten);
    }

    private static IdentifierRule? Write(ReadOnlySpan<char> text, Span<byte> destination, out int bytesWritten) =>
        Encoding.UTF8.TryGetBytes(text, destination[..LongestCanonicalForm], out bytesWritten) ? null : IdentifierRules.TooLong;
}
