using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using CityRights.Tool.Failures;
using CityRights.Tool.Help;

namespace CityRights.Tool.Parsing;

/// <summary>Says in one line what is wrong with a command line.</summary>
internal static class UsageFailure
{
    /// <summary>The failure, or null if the command line can be run.</summary>
    public static Failure? Of(ParseResult parse)
    {
        if (parse.Errors.Count == 0 || parse.Action is not ParseErrorAction)
        {
            return null;
        }

        var command = parse.CommandResult.Command;
        return new Failure(ExitCode.Usage, $"{WhatIsWrong(parse, command)} See '{Usage.PathOf(command)} --help'.");
    }

    private static string WhatIsWrong(ParseResult parse, Command command)
    {
        if (parse.UnmatchedTokens is [var token, ..])
        {
            return Unmatched(token, command);
        }

        if (command.Subcommands.Count > 0)
        {
            return $"Say what to do: {string.Join(", ", NamesOf(command))}.";
        }

        var missing = command.Arguments.Where(argument => parse.GetResult(argument) is null or { Tokens.Count: 0 })
            .Where(static argument => argument.Arity.MinimumNumberOfValues > 0)
            .Select(static argument => $"<{argument.Name}>")
            .Concat(command.Options.Where(option => option.Required && parse.GetResult(option) is null or { Implicit: true }).Select(Usage.LabelOf))
            .ToList();
        return missing.Count > 0 ? $"Missing: {string.Join(", ", missing)}." : Said(parse.Errors[0]);
    }

    private static string Unmatched(string token, Command command)
    {
        var (kind, known) = (token.StartsWith('-'), command.Subcommands.Count > 0) switch
        {
            (true, _) => ("There is no option", command.Options.Select(static option => option.Name).Append("--help")),
            (_, true) => ("There is no command", NamesOf(command)),
            _ => ("One word too many:", []),
        };
        var meant = NearMatch.Find(token, known);
        return $"{kind} '{token}'.{(meant is null ? "" : $" Did you mean '{meant}'?")}";
    }

    /// <summary>An option without its value, given too often, or refused by its own rule.</summary>
    private static string Said(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => $"'{option.Option.Name}' needs its value: {Usage.LabelOf(option.Option)}.",
        OptionResult { IdentifierTokenCount: > 1 } option => $"'{option.Option.Name}' is given more than once.",
        _ => error.Message,
    };

    private static IEnumerable<string> NamesOf(Command command) =>
        command.Subcommands.Where(static child => !child.Hidden).Select(static child => child.Name);
}
