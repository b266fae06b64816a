using System.CommandLine;
using System.Text;
using CityRights.Files;
using CityRights.Tool.Commands.Keys;
using CityRights.Tool.Parsing;

namespace CityRights.Tool.Commands.Pseudonymise;

/// <summary>What the command line of <c>pseudonymise</c> may say.</summary>
internal sealed class PseudonymiseWords
{
    private const int LongestRecord = 1 << 28;

    private static readonly Dictionary<string, char> Delimiters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["comma"] = ',',
        ["semicolon"] = ';',
        ["tab"] = '\t',
        ["bar"] = '|',
    };

    private static readonly Dictionary<string, RowErrorAction> ErrorActions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["stop"] = RowErrorAction.Stop,
        ["skip"] = RowErrorAction.Skip,
    };

    private static readonly Dictionary<string, FormulaHandling> FormulaHandlings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["prefix"] = FormulaHandling.Prefix,
        ["keep"] = FormulaHandling.Keep,
    };

    public Argument<string> Input { get; } = Words.Path("IN", "The CSV file to read, with a header line. It is never changed.");

    public Option<string?> Policy { get; } = Required(Words.PathOption("--policy", "FILE", "The policy: which columns leave for which purpose, and in which form."));

    public Option<string?> Purpose { get; } = Required(Words.Text("--purpose", "ID", "The purpose of the policy. Columns that it does not name are dropped."));

    public Option<string?> Output { get; } = Required(Words.PathOption("--out", "FILE", "The CSV file to write, UTF-8. It appears only when it is complete."));

    public Option<string?> Keys { get; } = Words.PathOption("--keys", "FILE", "The key file; needed where the purpose has pseudonyms.");

    public Option<int?> KeyVersion { get; } = Words.Number(
        "--key-version", "N", "Make pseudonyms with this key version, so that the file joins with others of that version. Default: the active one.", 1, int.MaxValue);

    public Option<string?> Tenant { get; } = Words.Identifier("--tenant", "NAME", "The city or department whose keys are derived. Default: default.");

    public Option<bool> ReadOnlyMount { get; } = KeyFileWords.ReadOnlyMount();

    public Option<RowErrorAction> OnError { get; } = Words.Choice(
        "--on-error", "What becomes of a row that cannot be projected: stop the run, or leave the row out and count it.", ErrorActions, "stop");

    public Option<Encoding?> Encoding { get; } = EncodingOption();

    public Option<char> Delimiter { get; } = DelimiterOption("What stands between the fields, in both files.");

    public Option<FormulaHandling> Formulas { get; } = Words.Choice(
        "--formulas", "Text that a spreadsheet would run as a formula: put an apostrophe before it, or keep it as it is.", FormulaHandlings, "prefix");

    public Option<int?> MaxRecordLength { get; } = Words.Number(
        "--max-record-length", "N", "The longest record, in characters. It bounds the memory. Default: 1048576.", 1024, LongestRecord);

    public Option<bool> Force { get; } = Words.Flag("--force", "Replace the output if it is there.");

    public void AddTo(Command command)
    {
        command.Add(Input);
        foreach (var option in (Option[])[Policy, Purpose, Output, Keys, KeyVersion, Tenant, ReadOnlyMount, OnError, Encoding, Delimiter, Formulas, MaxRecordLength, Force])
        {
            command.Add(option);
        }
    }

    private static Option<string?> Required(Option<string?> option)
    {
        option.Required = true;
        return option;
    }

    internal static Option<char> DelimiterOption(string description) => Words.Choice("--delimiter", description, Delimiters, "comma");

    internal static Option<Encoding?> EncodingOption() => new("--encoding")
    {
        HelpName = "NAME",
        Description = "The encoding of the input, such as windows-1252. Default: utf-8. Bytes that are not of it stop the run.",
        CustomParser = static result =>
        {
            var encoding = EncodingNames.Find(result.Tokens[0].Value, out var problem);
            if (problem is not null)
            {
                result.AddError(problem);
            }

            return encoding;
        },
    };
}
