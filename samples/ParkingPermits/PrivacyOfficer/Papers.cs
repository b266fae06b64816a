using CityRights;
using CityRights.Reports;
using CityRights.Transparency;

namespace ParkingPermits.PrivacyOfficer;

/// <summary>The papers that the law asks for, written from the declaration alone.</summary>
internal sealed class Papers(PurposeCatalogue catalogue, IAlgorithmRegister algorithms)
{
    /// <summary>The forms in which a paper is written.</summary>
    public static readonly IReadOnlyList<ReportFormat> Formats = [new MarkdownReportFormat(), new CsvReportFormat(), new JsonReportFormat()];

    /// <summary>The record of processing activities (GDPR Art. 30).</summary>
    public Report Record => RecordOfProcessingActivities.From(catalogue, "en");

    /// <summary>The name of the record as a file.</summary>
    public static string FileName(ReportFormat format) => $"record-art30.{Extension(format)}";

    /// <summary>Writes the record and every manifest into a folder that is there, and answers with the names of the files.</summary>
    public async Task<IReadOnlyList<string>> WriteAsync(string folder, CancellationToken cancellationToken = default)
    {
        var names = new List<string>();
        foreach (var format in Formats)
        {
            names.Add(FileName(format));
            await using var file = File.Create(Path.Combine(folder, names[^1]));
            await Record.WriteAsync(file, format, cancellationToken);
        }

        foreach (var algorithm in await algorithms.ListAsync(cancellationToken))
        {
            names.Add($"algorithm-{algorithm.Manifest.Id.Value}.json");
            await File.WriteAllBytesAsync(Path.Combine(folder, names[^1]), ManifestJson.Write(algorithm.Manifest), cancellationToken);
        }

        return names;
    }

    private static string Extension(ReportFormat format) => format.FileExtension.TrimStart('.');
}
