using System.Buffers;
using System.Text;

namespace CityRights.Reports;

/// <summary>Cells of comma-separated values that a spreadsheet shows and does not compute (OWASP, "CSV Injection").</summary>
internal static class CsvText
{
    // The wide forms are taken for the narrow ones by spreadsheets of some languages.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\uFF1D\uFF0B\uFF0D\uFF20");

    // A spreadsheet set to another language splits lines at its own list separator, and a new cell begins there.
    private static readonly SearchValues<char> Separators = SearchValues.Create(",;|\t");

    /// <summary>A cell in quotes, in one line; an apostrophe before whatever would begin a formula.</summary>
    internal static string Cell(string text)
    {
        var cell = new StringBuilder("\"", text.Length + 8);
        var atBeginning = true;
        foreach (var unit in text)
        {
            if (atBeginning && Formula.Contains(unit))
            {
                cell.Append('\'');
            }

            var shown = char.IsControl(unit) || unit is '\u2028' or '\u2029' ? ' ' : unit;
            cell.Append(shown == '"' ? "\"\"" : shown);
            atBeginning = Separators.Contains(unit) || (atBeginning && (char.IsWhiteSpace(shown) || shown is '"' or '\''));
        }

        return cell.Append('"').ToString();
    }
}
