using System.Collections.Immutable;
using CityRights.Tool.Documents;
using CityRights.Tool.Failures;
using CityRights.Tool.Findings;
using CityRights.Tool.Terminal;
using CityRights.Transparency;

namespace CityRights.Tool.Commands.Manifest;

/// <summary>Checks manifests one by one and keeps the worst that it met: one bad manifest hides no other.</summary>
internal sealed class ManifestCheck(ToolConsole console, PurposeCatalogue? catalogue)
{
    private readonly DateOnly _today = DateOnly.FromDateTime(console.Time.GetLocalNow().DateTime);

    /// <summary>A file that cannot be read weighs more than one with findings.</summary>
    public ExitCode Code { get; private set; }

    public async Task CheckAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            Judge(InputDocument.NameOf(path), await ReadAsync(path, cancellationToken).ConfigureAwait(false));
        }
        catch (ToolException exception)
        {
            Failure.Of(exception).Print(console.Error);
            Worsen(exception.Code);
        }
    }

    private void Judge(string name, ReadOnlyMemory<byte> document)
    {
        var findings = ManifestValidator.ValidateDocument(document, catalogue, _today);
        var errors = findings.Where(static finding => finding.Severity == FindingSeverity.Error).ToImmutableArray();
        var warnings = findings.Length - errors.Length;
        new Failure(ExitCode.Findings, [.. findings.OrderBy(static finding => (finding.Line, finding.Column)).Select(finding => LineOf(finding, name))])
            .Print(console.Error);
        if (errors.IsEmpty)
        {
            console.Out.WriteLine(Printable.Line($"{name}: sound{(warnings == 0 ? "" : $", {Numbers.Of(warnings, "warning")}")}."));
        }
        else
        {
            Worsen(ExitCode.Findings);
        }
    }

    private static string LineOf(ManifestFinding finding, string name)
    {
        var warning = finding.Severity == FindingSeverity.Warning ? "warning: " : "";
        return new Finding(name, finding.Line, finding.Column, finding.Path, $"{warning}{finding.Message} {finding.Fix}", finding.Code).ToString();
    }

    private void Worsen(ExitCode code) => Code = code > Code ? code : Code;

    /// <summary>Reads no more than a manifest may have, and one byte that shows that it has more.</summary>
    private async Task<ReadOnlyMemory<byte>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var stream = InputDocument.Open(path, console);
        await using (stream.ConfigureAwait(false))
        {
            var bytes = new byte[ManifestJson.MaximumBytes + 1];
            var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return bytes.AsMemory(0, read);
        }
    }
}
