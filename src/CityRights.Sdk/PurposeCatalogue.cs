using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CityRights.Internal;

namespace CityRights;

/// <summary>
/// The declared purposes of one tenant, with the organisation that answers for them. Immutable, already judged, safe for concurrent use.
/// </summary>
/// <remarks>An instance exists only if every rule of <see cref="CatalogueProblem"/> held when it was made.</remarks>
public sealed partial class PurposeCatalogue
{
    private readonly FrozenDictionary<PurposeId, Purpose> _byId;
    private readonly FrozenDictionary<DataCategory, DataCategoryDeclaration> _categories;

    private PurposeCatalogue(Organisation organisation, ImmutableArray<Purpose> purposes, ImmutableArray<DataCategoryDeclaration> categories)
    {
        Organisation = organisation;
        Purposes = purposes;
        Categories = categories;
        _byId = purposes.ToFrozenDictionary(static purpose => purpose.Id);
        _categories = categories.ToFrozenDictionary(static declaration => declaration.Category);
    }

    /// <summary>The organisation that answers for the purposes.</summary>
    public Organisation Organisation { get; }

    /// <summary>The purposes, in the order of declaration.</summary>
    public ImmutableArray<Purpose> Purposes { get; }

    /// <summary>The organisation's own data categories.</summary>
    public ImmutableArray<DataCategoryDeclaration> Categories { get; }

    /// <summary>Makes a catalogue in code.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="declare">Declares purposes and categories.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="CatalogueException">A declaration is incomplete or contradicts itself; the exception lists every problem.</exception>
    public static PurposeCatalogue Create(Organisation organisation, Action<PurposeCatalogueBuilder> declare)
    {
        ArgumentNullException.ThrowIfNull(declare);
        var builder = new PurposeCatalogueBuilder();
        declare(builder);
        var declared = builder.Build();
        return Create(organisation, declared.Purposes, declared.Categories);
    }

    /// <summary>Makes a catalogue from purposes already built.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="purposes">The purposes; one declared twice with equal content counts once.</param>
    /// <param name="categories">The organisation's own data categories; likewise.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">One of the declarations is null.</exception>
    /// <exception cref="CatalogueException">A declaration is incomplete or contradicts itself; the exception lists every problem.</exception>
    public static PurposeCatalogue Create(
        Organisation organisation, IEnumerable<Purpose> purposes, IEnumerable<DataCategoryDeclaration> categories)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(purposes);
        ArgumentNullException.ThrowIfNull(categories);
        var declared = CatalogueDeclarations.Merge([organisation], purposes, categories);
        if (declared.Purposes.Contains(null!) || declared.Categories.Contains(null!))
        {
            throw new ArgumentException("A declaration is null.", declared.Purposes.Contains(null!) ? nameof(purposes) : nameof(categories));
        }

        return Create(declared, [], []);
    }

    /// <summary>Finds a purpose.</summary>
    /// <param name="id">Its id; the default value finds nothing.</param>
    /// <param name="purpose">The purpose, or null.</param>
    public bool TryGet(PurposeId id, [NotNullWhen(true)] out Purpose? purpose) => _byId.TryGetValue(id, out purpose);

    /// <summary>Finds a purpose that must be there.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="CityRightsException">No such purpose is declared (<c>CRT-HALL-150</c>); the message names the one probably meant.</exception>
    public Purpose Get(PurposeId id) => TryGet(id, out var purpose) ? purpose : throw new CityRightsException("CRT-HALL-150", Unknown(id));

    /// <summary>Whether a category is built in or declared.</summary>
    /// <param name="category">The category; the default value is not known.</param>
    public bool Knows(DataCategory category) => category.IsBuiltIn || _categories.ContainsKey(category);

    /// <summary>The second ground a category calls for.</summary>
    /// <param name="category">A known category.</param>
    /// <exception cref="ArgumentException">The category is not known.</exception>
    public DataSensitivity SensitivityOf(DataCategory category) =>
        category.TryGetBuiltInSensitivity(out var sensitivity) ? sensitivity
        : _categories.TryGetValue(category, out var declaration) ? declaration.Sensitivity
        : throw new ArgumentException("The category is neither built in nor declared; declare it in the catalogue.", nameof(category));

    /// <summary>The name of a category that people read.</summary>
    /// <param name="category">A known category.</param>
    /// <param name="language">The language asked for, or null; built-in terms have their English label only.</param>
    /// <exception cref="ArgumentException">The category is not known.</exception>
    public string LabelOf(DataCategory category, string? language = null) =>
        category.IsBuiltIn ? category.BuiltInLabel
        : _categories.TryGetValue(category, out var declaration) ? declaration.Label.In(language)
        : throw new ArgumentException("The category is neither built in nor declared; declare it in the catalogue.", nameof(category));

    /// <summary>What to say about a purpose that is not declared.</summary>
    internal string Unknown(PurposeId id) =>
        $"Unknown purpose {Printable.Quote(id.Value)}{NearMatch.Hint(id.Value, Purposes.Select(static purpose => purpose.Id.Value))}. Correct the name, or declare the purpose in the catalogue.";

    internal static PurposeCatalogue Create(
        CatalogueDeclarations declared, ImmutableArray<CatalogueProblem> found, IReadOnlyList<CatalogueDocument> documents)
    {
        var problems = CatalogueRules.Judge(declared, found, documents);
        return problems.IsEmpty
            ? new(declared.Organisations[0], declared.Purposes, declared.Categories)
            : throw new CatalogueException(problems);
    }
}
