namespace CityRights.Pseudonymisation;

/// <summary>
/// A domain name in lower case and NFC, written in its ASCII form. The platform's IDN mapping is not used: it differs between operating systems and
/// Unicode versions, and one address must give one pseudonym everywhere. What it would map (full-width letters, ideographic dots, invisible characters) is
/// refused, so that every accepted name has the A-labels of RFC 5891.
/// </summary>
internal static class DomainName
{
    private const int LongestName = 253;

    internal static IdentifierRule? Write(ReadOnlySpan<char> name, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        Span<byte> label = stackalloc byte[DomainLabel.LongestLabel];
        foreach (var range in name.Split('.'))
        {
            if (bytesWritten > 0)
            {
                if (bytesWritten == destination.Length)
                {
                    return IdentifierRules.TooLong;
                }

                destination[bytesWritten++] = (byte)'.';
            }

            var length = DomainLabel.Write(name[range], label);
            if (length == 0)
            {
                return EMailRules.Domain;
            }

            if (length > destination.Length - bytesWritten || bytesWritten + length > LongestName)
            {
                return IdentifierRules.TooLong;
            }

            label[..length].CopyTo(destination[bytesWritten..]);
            bytesWritten += length;
        }

        return null;
    }
}
