namespace CityRights;

/// <summary>Collects the declarations of a catalogue in code. Not safe for concurrent use.</summary>
public sealed class PurposeCatalogueBuilder
{
    private readonly List<PurposeBuilder> _purposes = [];
    private readonly List<DataCategoryDeclaration> _categories = [];

    /// <summary>Declares a purpose.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="basis">Its legal basis.</param>
    /// <returns>The builder of the purpose.</returns>
    public PurposeBuilder Add(PurposeId id, LegalBasis basis)
    {
        var purpose = new PurposeBuilder(id, basis);
        _purposes.Add(purpose);
        return purpose;
    }

    /// <summary>Declares a data category of the city's own.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public PurposeCatalogueBuilder Category(DataCategoryDeclaration declaration)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        _categories.Add(declaration);
        return this;
    }

    internal IEnumerable<Purpose> Purposes => _purposes.Select(static purpose => purpose.Build());

    internal IEnumerable<DataCategoryDeclaration> Categories => _categories;
}
