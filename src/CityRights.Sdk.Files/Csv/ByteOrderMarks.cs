using System.Text;

namespace CityRights.Files;

/// <summary>Byte-order marks at the beginning of a file.</summary>
internal static class ByteOrderMarks
{
    /// <summary>The length of the longest one.</summary>
    internal const int Longest = 4;

    private static readonly Encoding[] Marked =
        [new UTF8Encoding(true), new UTF32Encoding(false, true), new UTF32Encoding(true, true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    /// <summary>How many bytes to skip: those of the encoding's own mark. The mark of another encoding is refused.</summary>
    internal static int Skip(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        foreach (var marked in Marked)
        {
            if (bytes.StartsWith(marked.Preamble))
            {
                return marked.CodePage == encoding.CodePage ? marked.Preamble.Length : throw FileError.ForeignMark(marked.WebName);
            }
        }

        return 0;
    }
}
