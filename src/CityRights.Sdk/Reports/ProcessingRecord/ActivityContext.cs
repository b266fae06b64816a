namespace CityRights.Reports;

/// <summary>What a column may look up.</summary>
internal sealed record ActivityContext(PurposeCatalogue Catalogue, string? Language);
