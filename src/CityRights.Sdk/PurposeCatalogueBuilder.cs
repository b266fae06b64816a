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
    /// <exception cref="ArgumentException">The id is the default value, which names nothing.</exception>
    public PurposeBuilder Add(PurposeId id, LegalBasis basis)
    {
        if (id.IsDefault)
        {
            throw new ArgumentException("The default id names nothing; give the purpose a name.", nameof(id));
        }

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

    /// <summary>What was declared so far; what is declared later changes nothing in it.</summary>
    internal CatalogueDeclarations Build() => CatalogueDeclarations.Merge([], _purposes.Select(static purpose => purpose.Build()), _categories);
}
