using System.CommandLine;

namespace CityRights.Tool.Help;

/// <summary>How a command is written.</summary>
internal static class Usage
{
    /// <summary>The whole line: path, arguments, required options, and that there are others.</summary>
    public static string Of(Command command)
    {
        List<string> words = [PathOf(command)];
        words.AddRange(command.Arguments.Select(LabelOf));
        words.AddRange(command.Options.Where(static option => option.Required).Select(LabelOf));
        if (command.Subcommands.Count > 0)
        {
            words.Add("<command>");
        }

        words.Add("[options]");
        return string.Join(' ', words);
    }

    /// <summary>The words that name a command, beginning with the tool.</summary>
    public static string PathOf(Command command) => command switch
    {
        RootCommand => ToolRootCommand.ToolName,
        _ => string.Join(' ', command.Parents.OfType<Command>().Select(PathOf).Append(command.Name)),
    };

    public static string LabelOf(Argument argument)
    {
        var more = argument.Arity.MaximumNumberOfValues > 1 ? "..." : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[<{argument.Name}>]{more}" : $"<{argument.Name}>{more}";
    }

    public static string LabelOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(static alias => alias.StartsWith('-')).Append(option.Name));
        return option.HelpName is { Length: > 0 } value ? $"{names} <{value}>" : names;
    }
}
