using System.Globalization;

namespace ParkingPermits.Tour;

/// <summary>Tells the story: a numbered sentence for each step, its principle and article, and what came of it.</summary>
internal sealed class Narrator(TextWriter output)
{
    private const int Width = 100;
    private int _step;

    /// <summary>Begins a step.</summary>
    /// <param name="sentence">One plain sentence.</param>
    /// <param name="principle">The principle and the article.</param>
    public void Step(string sentence, string principle)
    {
        output.WriteLine();
        Wrap(string.Create(CultureInfo.InvariantCulture, $"{++_step,2}  "), sentence);
        Wrap("    ", $"[{principle}]");
    }

    /// <summary>Says what came of it.</summary>
    public void Result(string text) => Wrap("    > ", text);

    /// <summary>Says something outside the steps.</summary>
    public void Say(string text) => Wrap("", text);

    private void Wrap(string indent, string text)
    {
        var line = indent;
        var begin = true;
        foreach (var word in text.Split(' '))
        {
            if (!begin && line.Length + 1 + word.Length > Width)
            {
                output.WriteLine(line);
                line = new string(' ', indent.Length);
                begin = true;
            }

            line += begin ? word : " " + word;
            begin = false;
        }

        output.WriteLine(line);
    }
}
