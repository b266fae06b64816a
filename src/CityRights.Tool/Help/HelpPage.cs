using System.CommandLine;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Help;

/// <summary>The help page of a command: what it does, how it is written, examples, what it ends with.</summary>
internal static class HelpPage
{
    public static void Write(Command command, TextWriter output, int width)
    {
        var page = new HelpWriter(output, width);
        page.Paragraph(command.Description ?? "");
        page.Section("Usage");
        page.Line(Usage.Of(command));
        page.Table("Commands", command.Subcommands.Where(static child => !child.Hidden)
            .Select(static child => (child.Name, child.Description ?? "")));
        page.Table("Arguments", command.Arguments.Select(static argument => (Usage.LabelOf(argument), argument.Description ?? "")));
        page.Table("Options", command.Options.Where(static option => !option.Hidden)
            .Concat(InheritedOptions(command))
            .Select(static option => (Usage.LabelOf(option), DescriptionOf(option))));
        if (command is IDocumented documented)
        {
            WriteExamples(page, documented);
            foreach (var note in documented.Notes)
            {
                page.Gap();
                page.Paragraph(note);
            }
        }

        page.Table("Exit codes", ExitCodeTexts.All.Select(static code => (Numbers.Plain((int)code.Code), code.Meaning)));
    }

    private static IEnumerable<Option> InheritedOptions(Command command)
    {
        for (var parent = ParentOf(command); parent is not null; parent = ParentOf(parent))
        {
            foreach (var option in parent.Options.Where(static option => option.Recursive && !option.Hidden))
            {
                yield return option;
            }
        }
    }

    private static Command? ParentOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault();

    private static string DescriptionOf(Option option) => (option.Required ? "Required. " : "") + (option.Description ?? "");

    private static void WriteExamples(HelpWriter page, IDocumented documented)
    {
        if (documented.Examples.Count == 0)
        {
            return;
        }

        page.Section("Examples");
        foreach (var example in documented.Examples)
        {
            page.Line($"# {example.Says}");
            page.Line(example.Line);
        }
    }
}
