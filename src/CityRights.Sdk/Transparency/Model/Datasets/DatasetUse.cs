namespace CityRights.Transparency;

/// <summary>A set of data and what the algorithm uses it for. Immutable.</summary>
public sealed record DatasetUse : IManifestPart
{
    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>What it is used for; at least one.</summary>
    public required ManifestList<DatasetRole> Roles { get; init; }

    /// <summary>Where it comes from.</summary>
    public required LocalisedText Source { get; init; }

    /// <summary>Whether, and how recognisably, it is about people.</summary>
    public required PersonalDataKind PersonalData { get; init; }

    /// <summary>The categories of personal data in it; empty only where it holds none, or only de-identified ones.</summary>
    public ManifestList<DataCategory> Categories { get; init; }

    /// <summary>Whether people can be recognised in it, if only by somebody who holds a key.</summary>
    public bool IsAboutPeople => PersonalData is PersonalDataKind.Pseudonymous or PersonalDataKind.Identifiable;

    void IManifestPart.Show(IManifestVisitor visitor)
    {
        visitor.Localised("name", Name);
        visitor.WordList("roles", Roles);
        visitor.Localised("source", Source);
        visitor.Word("personalData", PersonalData);
        visitor.Texts("categories", [.. Categories.Select(static category => category.ToString())]);
    }

    internal static DatasetUse Read(PartReader json) => new()
    {
        Name = json.Localised("name"),
        Roles = json.Words<DatasetRole>("roles"),
        Source = json.Localised("source"),
        PersonalData = json.Word<PersonalDataKind>("personalData"),
        Categories = json.Values<DataCategory>("categories", DataCategory.TryParse, Parse.CategoryForm),
    };
}
