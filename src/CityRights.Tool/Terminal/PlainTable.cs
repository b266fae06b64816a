namespace CityRights.Tool.Terminal;

/// <summary>A table in aligned columns, the same on a terminal and in a pipe; a column without a single value is left out.</summary>
internal static class PlainTable
{
    private const string Gap = "  ";

    public static void Write(TextWriter output, IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = Enumerable.Range(0, titles.Count).Where(column => rows.Any(row => row[column].Length > 0)).ToList();
        foreach (var row in rows.Prepend(titles))
        {
            var cells = columns.Select(column => Printable.Line(row[column]).PadRight(WidthOf(column)));
            output.WriteLine(string.Join(Gap, cells).TrimEnd());
        }

        int WidthOf(int column) => rows.Prepend(titles).Max(row => Printable.Line(row[column]).Length);
    }
}
