using System.CommandLine;
using System.Text;
using CityRights.Files;

namespace CityRights.Tool.Commands.Pseudonymise;

/// <summary>What a command line of <c>pseudonymise</c> asks for.</summary>
internal sealed record PseudonymiseRequest
{
    public required string Input { get; init; }

    public required string Policy { get; init; }

    public required string Purpose { get; init; }

    public required string Output { get; init; }

    public string? Keys { get; init; }

    public int? KeyVersion { get; init; }

    public string? Tenant { get; init; }

    public bool AllowReadOnlyMount { get; init; }

    public RowErrorAction OnError { get; init; }

    public Encoding? Encoding { get; init; }

    public char Delimiter { get; init; }

    public FormulaHandling Formulas { get; init; }

    public int? MaxRecordLength { get; init; }

    public bool Overwrite { get; init; }

    public static PseudonymiseRequest Of(ParseResult parse, PseudonymiseWords words) => new()
    {
        Input = parse.GetRequiredValue(words.Input),
        Policy = parse.GetRequiredValue(words.Policy)!,
        Purpose = parse.GetRequiredValue(words.Purpose)!,
        Output = parse.GetRequiredValue(words.Output)!,
        Keys = parse.GetValue(words.Keys),
        KeyVersion = parse.GetValue(words.KeyVersion),
        Tenant = parse.GetValue(words.Tenant),
        AllowReadOnlyMount = parse.GetValue(words.ReadOnlyMount),
        OnError = parse.GetValue(words.OnError),
        Encoding = parse.GetValue(words.Encoding),
        Delimiter = parse.GetValue(words.Delimiter),
        Formulas = parse.GetValue(words.Formulas),
        MaxRecordLength = parse.GetValue(words.MaxRecordLength),
        Overwrite = parse.GetValue(words.Force),
    };
}
