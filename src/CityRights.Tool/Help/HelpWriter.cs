namespace CityRights.Tool.Help;

/// <summary>Writes sections, paragraphs and two-column tables, wrapped at word ends.</summary>
internal sealed class HelpWriter(TextWriter output, int width)
{
    private const string Indent = "  ";
    private const int WidestFirstColumn = 28;

    public void Gap() => output.WriteLine();

    public void Section(string title)
    {
        output.WriteLine();
        output.WriteLine(title + ":");
    }

    /// <summary>A line that is never wrapped: somebody may copy it.</summary>
    public void Line(string text) => output.WriteLine(Indent + text);

    public void Paragraph(string text)
    {
        foreach (var line in Wrap(text, width))
        {
            output.WriteLine(line);
        }
    }

    public void Table(string title, IEnumerable<(string First, string Second)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Section(title);
        var column = Math.Min(all.Max(static row => row.First.Length), WidestFirstColumn) + Indent.Length * 2;
        foreach (var (first, second) in all)
        {
            var lines = Wrap(second, Math.Max(20, width - column)).ToList();
            var start = Indent + first;
            if (start.Length + Indent.Length > column)
            {
                output.WriteLine(start);
                start = "";
            }

            output.WriteLine((start.PadRight(column) + lines[0]).TrimEnd());
            foreach (var line in lines.Skip(1))
            {
                output.WriteLine(new string(' ', column) + line);
            }
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
