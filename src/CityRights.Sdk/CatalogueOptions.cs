namespace CityRights;

/// <summary>Everything declared for a tenant's catalogue, by however many calls. Merged and judged when the service starts.</summary>
public sealed class CatalogueOptions
{
    /// <summary>The organisation; declared again with other content, it is a start error.</summary>
    /// <value>Empty by default, which is a start error.</value>
    public IList<Organisation> Organisations { get; } = [];

    /// <summary>The purposes; one declared again with equal content counts once, with other content it is a start error.</summary>
    /// <value>Empty by default.</value>
    public IList<Purpose> Purposes { get; } = [];

    /// <summary>The organisation's own data categories; likewise.</summary>
    /// <value>Empty by default.</value>
    public IList<DataCategoryDeclaration> Categories { get; } = [];

    /// <summary>What was found wrong while the declarations were read, for example in a file. Any makes the start fail.</summary>
    /// <value>Empty by default.</value>
    public IList<CatalogueProblem> Problems { get; } = [];

    /// <summary>The documents read, which know the lines of what they declared.</summary>
    internal List<CatalogueDocument> Documents { get; } = [];
}
