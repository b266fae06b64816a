using System.Buffers;
using System.Text;

namespace CityRights.Reports;

/// <summary>Text that Markdown shows and does not interpret.</summary>
internal static class MarkdownText
{
    // What opens a construct within a line (CommonMark 0.31.2, chapter 6), and the table's own bar.
    private static readonly SearchValues<char> Active = SearchValues.Create(@"\`*_[]~|!#");

    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '\n' => escaped.Append("<br>"),
                _ when char.IsControl(unit) => escaped.Append(' '),
                _ when Active.Contains(unit) => escaped.Append('\\').Append(unit),
                _ => escaped.Append(unit),
            };
        }

        return escaped.ToString();
    }
}
