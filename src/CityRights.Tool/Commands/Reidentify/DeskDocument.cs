using System.Text.Json;
using System.Text.Json.Serialization;
using CityRights.Pseudonymisation;
using CityRights.Tool.Documents;
using CityRights.Tool.Failures;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary>The desk's rules as a file. Unknown and repeated members are refused: a limit that is misspelt must not become none.</summary>
internal sealed record DeskDocument
{
    private const string Known = "cityrights/desk/1";
    private const int MaximumLength = 1 << 20;

    public required string Schema { get; init; }

    /// <summary>The policy whose pseudonym domains have reversible or vault tokens; relative to this file.</summary>
    public required string Policy { get; init; }

    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>Approvers by name, each with the file of the public key; relative to this file.</summary>
    public required IReadOnlyDictionary<string, string> Approvers { get; init; }

    // Without initialisers: the generated reader sets what the file leaves out, and null is what the library's own default stands for.
    public double? RequestHours { get; init; }

    public int? MostPerOperator { get; init; }

    public double? WindowHours { get; init; }

    public static async Task<DeskDocument> ReadAsync(string path, ToolConsole console, CancellationToken cancellationToken)
    {
        var stream = InputDocument.Open(path, console);
        await using (stream.ConfigureAwait(false))
        {
            try
            {
                if (stream.Length > MaximumLength)
                {
                    throw Unsound(path, "is longer than 1 MiB");
                }

                var document = await JsonSerializer.DeserializeAsync(stream, DeskDocumentContext.Default.DeskDocument, cancellationToken).ConfigureAwait(false);
                return document?.Schema == Known ? document : throw Unsound(path, $"is not of the schema '{Known}'");
            }
            catch (JsonException exception)
            {
                throw Unsound(path, string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"is not a desk: line {(exception.LineNumber ?? 0) + 1}{(exception.Path is { Length: > 1 } member ? $", at '{member}'" : "")}"));
            }
        }
    }

    /// <summary>The rules, with the approvers' keys read.</summary>
    public ReidentificationOptions ToOptions(string path)
    {
        var options = new ReidentificationOptions();
        options.RequestLifetime = Hours(path, nameof(RequestHours), RequestHours) ?? options.RequestLifetime;
        options.LimitWindow = Hours(path, nameof(WindowHours), WindowHours) ?? options.LimitWindow;
        options.MostPerOperator = MostPerOperator ?? options.MostPerOperator;
        foreach (var purpose in Purposes)
        {
            options.Purposes.Add(PurposeId.TryParse(purpose, out var id) ? id : throw Unsound(path, "names a purpose that is not of the form of one"));
        }

        foreach (var (name, file) in Approvers)
        {
            options.Approvers.Add(Approver(path, name, Beside(path, file)));
        }

        return options;
    }

    public static string Beside(string path, string file) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, file);

    private static ReidentificationApprover Approver(string path, string name, string file)
    {
        try
        {
            return ReidentificationApprover.FromFile(name, file);
        }
        catch (ArgumentException)
        {
            throw Unsound(path, "names an approver that is not 1 to 128 ASCII letters, digits, '.', '-', '_', '@' or '+', or whose key file is empty");
        }
    }

    private static TimeSpan? Hours(string path, string name, double? hours) =>
        hours is null ? null : hours is >= 0 and < 10_000 ? TimeSpan.FromHours(hours.Value) : throw Unsound(path, $"has a '{JsonNamingPolicy.CamelCase.ConvertName(name)}' that is out of range");

    private static ToolException Unsound(string path, string problem) =>
        new(ExitCode.Findings, $"'{path}' {problem}. See 'cityrights reidentify request --help' and docs/pseudonymisation/reversible.md.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DeskDocument))]
internal sealed partial class DeskDocumentContext : JsonSerializerContext;
