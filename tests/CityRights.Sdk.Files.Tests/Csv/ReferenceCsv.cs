using System.Text;

namespace CityRights.Files.Tests.Csv;

/// <summary>RFC 4180 written down a second time, one character after the other: what the fast reader is held against.</summary>
internal static class ReferenceCsv
{
    /// <summary>The records, each with the line on which it begins; blank lines are none, unless there is but one column.</summary>
    public static List<(List<string> Fields, long Line)> Parse(string text, char delimiter)
    {
        var (records, record, field) = (new List<(List<string>, long)>(), new List<string>(), new StringBuilder());
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            if (field.Length == 0 && text[at] == '"')
            {
                at = Quoted(text, at, field);
            }

            while (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'))
            {
                field.Append(text[at++]);
            }

            record.Add(field.ToString());
            field.Clear();
            if (at < text.Length && text[at] == delimiter)
            {
                at++;
                if (at < text.Length)
                {
                    continue;
                }

                record.Add("");
            }

            var isBlank = at == start && records.Count > 0 && records[0].Item1.Count > 1;
            at += at + 1 < text.Length && text[at] == '\r' ? 2 : 1;
            if (!isBlank)
            {
                records.Add((record, 1 + text.AsSpan(0, start).Count('\n')));
            }

            record = [];
            start = Math.Min(at, text.Length);
        }

        return records;
    }

    public static string Write(IEnumerable<IEnumerable<string>> records, char delimiter, string newLine, Func<string, bool> quote) =>
        string.Concat(records.Select(record => string.Join(delimiter, record.Select(field => quote(field) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field)) + newLine));

    private static int Quoted(string text, int at, StringBuilder field)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                field.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append(text[at++]);
            }
            else
            {
                return at + 1;
            }
        }

        return at;
    }
}
