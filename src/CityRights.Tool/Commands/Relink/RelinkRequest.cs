using System.CommandLine;
using System.Text;

namespace CityRights.Tool.Commands.Relink;

/// <summary>What a command line of <c>relink</c> asks for.</summary>
internal sealed record RelinkRequest
{
    public required string Input { get; init; }

    public required string Database { get; init; }

    public required string Keys { get; init; }

    public required string Column { get; init; }

    public required string Format { get; init; }

    public required string Tenant { get; init; }

    public required string Checkpoint { get; init; }

    public bool AllowReadOnlyMount { get; init; }

    public char Delimiter { get; init; }

    public Encoding? Encoding { get; init; }

    public bool FromStart { get; init; }

    public bool DropOlder { get; init; }

    public static RelinkRequest Of(ParseResult parse, RelinkWords words) => new()
    {
        Input = parse.GetRequiredValue(words.Input),
        Database = parse.GetRequiredValue(words.Database)!,
        Keys = parse.GetRequiredValue(words.Keys)!,
        Column = parse.GetRequiredValue(words.Column)!,
        Format = parse.GetRequiredValue(words.Format),
        Tenant = parse.GetValue(words.Tenant) ?? Tenants.Default,
        Checkpoint = parse.GetValue(words.Checkpoint) ?? parse.GetRequiredValue(words.Database) + ".relink",
        AllowReadOnlyMount = parse.GetValue(words.ReadOnlyMount),
        Delimiter = parse.GetValue(words.Delimiter),
        Encoding = parse.GetValue(words.Encoding),
        FromStart = parse.GetValue(words.FromStart),
        DropOlder = parse.GetValue(words.DropOlder),
    };
}
