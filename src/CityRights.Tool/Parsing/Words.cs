using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CityRights.Tool.Parsing;

/// <summary>Arguments and options as the commands use them, each refusing what it cannot mean.</summary>
internal static class Words
{
    /// <summary>The word for standard input or output.</summary>
    public const string Standard = "-";

    /// <summary>A path; <c>-</c> only where a stream does as well.</summary>
    public static Argument<string> Path(string name, string description, bool orStandard = false)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result => RefusePath(result, result.Tokens, name, orStandard));
        return argument;
    }

    /// <summary>One path or several.</summary>
    public static Argument<string[]> Paths(string name, string description)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result => RefusePath(result, result.Tokens, name, orStandard: true));
        return argument;
    }

    /// <summary>An option whose value is a path.</summary>
    public static Option<string?> PathOption(string name, string valueName, string description, bool orStandard = false)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = valueName };
        option.Validators.Add(result => RefusePath(result, result.Tokens, name, orStandard));
        return option;
    }

    /// <summary>An option whose value is text.</summary>
    public static Option<string?> Text(string name, string valueName, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = valueName };
        option.Validators.Add(result => RefuseEmpty(result, result.Tokens, name));
        return option;
    }

    /// <summary>An option whose value is an identifier as declarations give them, such as a tenant.</summary>
    public static Option<string?> Identifier(string name, string valueName, string description)
    {
        var option = Text(name, valueName, description);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !string.IsNullOrWhiteSpace(word) && !IsIdentifier(word))
            {
                result.AddError($"'{name}' is 1 to 64 lower-case letters, digits, '-' or '.', beginning with a letter or digit.");
            }
        });
        return option;
    }

    /// <summary>An option that is there or not.</summary>
    public static Option<bool> Flag(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>An option whose value is one of a few words.</summary>
    public static Option<T> Choice<T>(string name, string description, IReadOnlyDictionary<string, T> words, string byDefault)
    {
        var option = new Option<T>(name)
        {
            Description = $"{description} Default: {byDefault}.",
            HelpName = string.Join('|', words.Keys),
            DefaultValueFactory = _ => words[byDefault],
        };
        option.CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (words.TryGetValue(word, out var value))
            {
                return value;
            }

            var meant = NearMatch.Find(word, words.Keys);
            result.AddError($"'{name}' is one of {string.Join(", ", words.Keys)}, not '{word}'.{(meant is null ? "" : $" Did you mean '{meant}'?")}");
            return default;
        };
        return option;
    }

    /// <summary>An option whose value is a whole number within bounds.</summary>
    public static Option<int?> Number(string name, string valueName, string description, int least, int most)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = valueName };
        option.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"'{name}' is a whole number from {least} to {most}."));
            return null;
        };
        return option;
    }

    private static void RefusePath(SymbolResult result, IReadOnlyList<Token> tokens, string name, bool orStandard)
    {
        RefuseEmpty(result, tokens, name);
        if (tokens.FirstOrDefault(static token => token.Value.Length > 1 && token.Value[0] == '-') is { } option)
        {
            result.AddError($"There is no option '{option.Value}'. A file of such a name is written './{option.Value}'.");
        }

        if (!orStandard && tokens.Any(static token => token.Value == Standard))
        {
            result.AddError($"'{name}' must name a file: '-' is not possible here.");
        }
    }

    private static bool IsIdentifier(string word)
    {
        try
        {
            return !new PurposeId(word).IsDefault;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void RefuseEmpty(SymbolResult result, IReadOnlyList<Token> tokens, string name)
    {
        if (tokens.Any(static token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError($"'{name}' is empty.");
        }
    }
}
