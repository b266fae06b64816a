using System.CommandLine;
using System.Text;
using CityRights.Tool.Commands.Keys;
using CityRights.Tool.Commands.Pseudonymise;
using CityRights.Tool.Parsing;

namespace CityRights.Tool.Commands.Relink;

/// <summary>What the command line of <c>relink</c> may say.</summary>
internal sealed class RelinkWords
{
    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal) { ["text"] = "text", ["e-mail"] = "e-mail" };

    public Argument<string> Input { get; } = Words.Path("IN", "The CSV file with people's identifiers, with a header line. It is never changed.");

    public Option<string?> Database { get; } = Required(Words.PathOption("--database", "FILE", "The consent database (SQLite). No service may hold it meanwhile."));

    public Option<string?> Keys { get; } = Required(Words.PathOption("--keys", "FILE", "The key file, rotated before."));

    public Option<string?> Column { get; } = Required(Words.Text("--column", "NAME", "The column with the identifiers, as the header line has it."));

    public Option<string> Format { get; } = Words.Choice("--format", "What the identifiers are: an account id or the like, or an e-mail address.", Formats, "text");

    public Option<string?> Tenant { get; } = Words.Identifier("--tenant", "NAME", "The city or department whose people they are. Default: default.");

    public Option<bool> ReadOnlyMount { get; } = KeyFileWords.ReadOnlyMount();

    public Option<char> Delimiter { get; } = PseudonymiseWords.DelimiterOption("What stands between the fields.");

    public Option<Encoding?> Encoding { get; } = PseudonymiseWords.EncodingOption();

    public Option<string?> Checkpoint { get; } = Words.PathOption(
        "--checkpoint", "FILE", "Where to keep how far the run is. Default: the database's name with '.relink' after it.");

    public Option<bool> FromStart { get; } = Words.Flag("--from-start", "Begin anew, whatever an interrupted run had done: after the database was restored from a backup.");

    public Option<bool> DropOlder { get; } = Words.Flag("--drop-older", "At the end, drop references under older versions of everybody who has a newer one.");

    public void AddTo(Command command)
    {
        command.Add(Input);
        foreach (var option in (Option[])[Database, Keys, Column, Format, Tenant, ReadOnlyMount, Delimiter, Encoding, Checkpoint, FromStart, DropOlder])
        {
            command.Add(option);
        }
    }

    private static Option<string?> Required(Option<string?> option)
    {
        option.Required = true;
        return option;
    }
}
