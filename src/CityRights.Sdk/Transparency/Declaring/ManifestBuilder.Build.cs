using System.Diagnostics.CodeAnalysis;

namespace CityRights.Transparency;

public sealed partial class ManifestBuilder
{
    /// <summary>Makes the manifest of what was declared.</summary>
    /// <exception cref="ManifestException">Something that every manifest states is missing; the exception lists all of it.</exception>
    public AlgorithmManifest Build()
    {
        var reading = Complete();
        return reading.Manifest ?? throw new ManifestException(reading.Findings);
    }

    /// <summary>The manifest, or what is missing.</summary>
    internal ManifestReading Complete()
    {
        var draft = new Draft(_languages);
        var (id, uri, version) = draft.Need(_identity, "/id", "Identity(id, uri, version)");
        var manifest = new AlgorithmManifest
        {
            Id = id,
            Uri = uri,
            Version = version,
            Name = draft.Text(_name, "/name", "Name((language, text), ...)"),
            Summary = draft.Text(_summary, "/summary", "Summary((language, text), ...)"),
            Description = draft.OptionalText(_description) is { } description ? description : _noDescription,
            Owner = new() { Name = draft.Text(_owner, "/owner/name", "Owner((language, name), ...)") },
            Contact = new() { Routes = draft.Need(_contact.Count == 0 ? null : _contact, "/contact/routes", "Contact(Via.Phone(...), ...)") is { } routes ? [.. routes] : [] },
            Classification = draft.Need(_classification, "/classification", "AiAct(role, riskClass)"),
            Lifecycle = new()
            {
                Status = draft.Need(_status, "/lifecycle/status", "Status(status)"),
                Start = _start,
                End = _end,
                ReviewBy = draft.Need(_reviewBy, "/lifecycle/reviewBy", "ReviewBy(year, month, day)"),
            },
            Purpose = new()
            {
                Goal = draft.Text(_goal, "/purpose/goal", "Goal((language, text), ...)"),
                Purposes = [.. _purposes],
                Affected = Affected(draft),
            },
            Decision = _decision.Build(draft),
            Technique = draft.Need(_technique, "/technique", "Technique(kind, selfLearning)"),
            Datasets = Datasets(draft),
            Publication = new()
            {
                Languages = [.. draft.Need(_languages.Count == 0 ? null : _languages, "/publication/languages", "Languages(...)") ?? []],
                Published = draft.Need(_published, "/publication/published", "Published(year, month, day)"),
            },
        };
        return draft.Missing.IsEmpty ? new(manifest, []) : new(null, draft.Missing);
    }

    /// <summary>What to call the manifest in a message, before it is known to be whole.</summary>
    internal string? IdText => _identity?.Id.Value;

    private ManifestList<AffectedGroup> Affected(Draft draft)
    {
        draft.Need(_affected.Count == 0 ? null : _affected, "/purpose/affected", "Affects(relationship, (language, text), ...)");
        return [.. _affected.Select((group, index) => new AffectedGroup
        {
            Relationship = group.Relationship,
            Description = draft.Text(group.Description, Pointer("/purpose/affected", index, "description"), "Affects(relationship, (language, text), ...)"),
        })];
    }

    private ManifestList<DatasetUse> Datasets(Draft draft)
    {
        draft.Need(_datasets.Count == 0 && !_noData ? null : _datasets, "/datasets", "Uses(data => ...), or UsesNoData()");
        return [.. _datasets.Select((dataset, index) => dataset.Build(draft, Pointer("/datasets", index)))];
    }

    [SuppressMessage("Globalization", "CA1305", Justification = "string.Create names the culture.")]
    private static string Pointer(string list, int index, string? member = null) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{list}/{index}{(member is null ? "" : "/" + member)}");
}
