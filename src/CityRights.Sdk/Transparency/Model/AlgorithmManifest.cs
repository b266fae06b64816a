using System.Diagnostics.CodeAnalysis;

namespace CityRights.Transparency;

/// <summary>
/// What a service publishes about an algorithm: what it is for, who answers for it, what it does to people, on which data, and how to
/// challenge it. Immutable, compared by value.
/// </summary>
/// <remarks>
/// Declared beside the algorithm (<see cref="ITransparentAlgorithm"/>), made by <see cref="ManifestBuilder"/> or read by
/// <see cref="ManifestJson"/>. <see cref="ManifestValidator"/> judges it; a register holds only manifests without errors.
/// </remarks>
public sealed record AlgorithmManifest : IManifestPart
{
    /// <summary>The id by which code and addresses name the algorithm within the service.</summary>
    public required AlgorithmId Id { get; init; }

    /// <summary>The identifier by which the world names it: an absolute <c>https</c>, <c>http</c> or <c>urn</c> address that never changes.</summary>
    [SuppressMessage("Design", "CA1056", Justification = "An identifier, compared and written as it was given; System.Uri does neither.")]
    public required string Uri { get; init; }

    /// <summary>The version of what is described here.</summary>
    public required SemanticVersion Version { get; init; }

    /// <summary>The name that residents read.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>What it does, in a sentence or two of plain language.</summary>
    public required LocalisedText Summary { get; init; }

    /// <summary>What it does, at length; null where never declared.</summary>
    public Disclosed<LocalisedText>? Description { get; init; }

    /// <summary>The organisation that answers for it.</summary>
    public required Party Owner { get; init; }

    /// <summary>How somebody is reached about it.</summary>
    public required Contact Contact { get; init; }

    /// <summary>Where it stands under the EU AI Act.</summary>
    public required Classification Classification { get; init; }

    /// <summary>Where it stands in its life.</summary>
    public required Lifecycle Lifecycle { get; init; }

    /// <summary>What it is for and whom it touches.</summary>
    public required AlgorithmPurpose Purpose { get; init; }

    /// <summary>What its output does to people, and how they can challenge it.</summary>
    public required DecisionUse Decision { get; init; }

    /// <summary>How it works.</summary>
    public required Technique Technique { get; init; }

    /// <summary>The data it uses; empty only where it uses none.</summary>
    public required ManifestList<DatasetUse> Datasets { get; init; }

    /// <summary>How the manifest is published.</summary>
    public required Publication Publication { get; init; }

    /// <summary>Declares a manifest in code.</summary>
    /// <param name="declare">Declares it.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ManifestException">Something that every manifest states is missing; the exception lists all of it.</exception>
    public static AlgorithmManifest Declare(Action<ManifestBuilder> declare)
    {
        ArgumentNullException.ThrowIfNull(declare);
        var builder = new ManifestBuilder();
        declare(builder);
        return builder.Build();
    }

    /// <summary>The manifest that an algorithm declares.</summary>
    /// <typeparam name="TAlgorithm">The algorithm.</typeparam>
    /// <exception cref="ManifestException">Something that every manifest states is missing; the exception lists all of it.</exception>
    public static AlgorithmManifest Of<TAlgorithm>()
        where TAlgorithm : ITransparentAlgorithm => Declare(TAlgorithm.Declare);

    /// <summary>Id and version.</summary>
    public override string ToString() => $"{Id} {Version}";

    void IManifestPart.Show(IManifestVisitor visitor)
    {
        visitor.Text(ManifestJson.FormMember, ManifestJson.Form);
        visitor.Text("id", Id.Value);
        visitor.Text("uri", Uri);
        visitor.Text("version", Version.ToString());
        visitor.Localised("name", Name);
        visitor.Localised("summary", Summary);
        visitor.Optional("description", Description, static (visitor, name, text) => visitor.Localised(name, text));
        visitor.Part("owner", Owner);
        visitor.Part("contact", Contact);
        visitor.Part("classification", Classification);
        visitor.Part("lifecycle", Lifecycle);
        visitor.Part("purpose", Purpose);
        visitor.Part("decision", Decision);
        visitor.Part("technique", Technique);
        visitor.Parts("datasets", [.. Datasets]);
        visitor.Part("publication", Publication);
    }

    internal static AlgorithmManifest Read(PartReader json) => new()
    {
        Id = json.Value<AlgorithmId>("id", Parse.Algorithm, Parse.AlgorithmForm),
        Uri = json.Text("uri"),
        Version = json.Value<SemanticVersion>("version", SemanticVersion.TryParse, Parse.VersionForm),
        Name = json.Localised("name"),
        Summary = json.Localised("summary"),
        Description = json.DisclosedText("description"),
        Owner = json.Part("owner", Party.Read),
        Contact = json.Part("contact", Contact.Read),
        Classification = json.Part("classification", Classification.Read),
        Lifecycle = json.Part("lifecycle", Lifecycle.Read),
        Purpose = json.Part("purpose", AlgorithmPurpose.Read),
        Decision = json.Part("decision", DecisionUse.Read),
        Technique = json.Part("technique", Technique.Read),
        Datasets = json.Parts("datasets", DatasetUse.Read),
        Publication = json.Part("publication", Publication.Read),
    };
}
