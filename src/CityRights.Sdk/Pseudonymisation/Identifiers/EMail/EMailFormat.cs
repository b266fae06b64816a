using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>
/// An e-mail address (RFC 5321 and 6531, without quoted local parts and address literals). Canonical form, version 1: NFC and Unicode simple lower case
/// (13.0) of both parts, the domain's labels in their ASCII form (RFC 5891 and 3492), in UTF-8; at most 64 bytes before the <c>@</c> and 254 in all.
/// </summary>
internal sealed class EMailFormat() : IdentifierFormat("e-mail", canonicalVersion: 1)
{
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;

    /// <summary>No address within the limits is longer in any spelling.</summary>
    private const int LongestInput = 4 * LongestAddress;

    public override int MaximumCanonicalLength => LongestAddress;

    /// <summary>Addresses are chosen freely; the figure stands for "far above any limit".</summary>
    public override long? ValueSpace => 1_000_000_000;

    public override bool UsesUnicode => true;

    protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (identifier.Length > LongestInput)
        {
            return IdentifierRules.TooLong;
        }

        if (UnicodeText.IsPrintableAscii(identifier))
        {
            Span<char> lower = stackalloc char[identifier.Length];
            Ascii.ToLower(identifier, lower, out _);
            var rule = Write(lower, destination[..LongestAddress], out bytesWritten);
            lower.Clear();
            return rule;
        }

        if (UnicodeText.Check(identifier, out _) is { } broken)
        {
            return broken;
        }

        using var first = Normalisation.ToNfc(identifier);
        first.ToLower();

        // A lower-case letter may compose where the upper-case one did not.
        using var second = Normalisation.ToNfc(first.Text);
        return Write(second.Text, destination[..LongestAddress], out bytesWritten);
    }

    private static IdentifierRule? Write(ReadOnlySpan<char> address, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        var at = address.LastIndexOf('@');
        if (at < 1 || at == address.Length - 1)
        {
            return EMailRules.Shape;
        }

        var local = address[..at];
        if (!LocalPart.IsValid(local))
        {
            return local.ContainsAny('@', ' ', '<') ? EMailRules.Shape : EMailRules.Local;
        }

        if (!Encoding.UTF8.TryGetBytes(local, destination[..LongestLocalPart], out var written))
        {
            return IdentifierRules.TooLong;
        }

        destination[written++] = (byte)'@';
        if (DomainName.Write(address[(at + 1)..], destination[written..], out var domain) is { } rule)
        {
            return rule;
        }

        bytesWritten = written + domain;
        return null;
    }
}
