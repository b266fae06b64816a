using System.Collections.Immutable;

namespace CityRights;

/// <summary>What was declared, merged but not yet judged: equal declarations count once, contradicting ones stand beside each other.</summary>
internal sealed record CatalogueDeclarations(
    ImmutableArray<Organisation> Organisations,
    ImmutableArray<Purpose> Purposes,
    ImmutableArray<DataCategoryDeclaration> Categories)
{
    internal static CatalogueDeclarations Merge(
        IEnumerable<Organisation> organisations, IEnumerable<Purpose> purposes, IEnumerable<DataCategoryDeclaration> categories) =>
        new([.. organisations.Distinct()], [.. purposes.Distinct()], [.. categories.Distinct()]);
}
