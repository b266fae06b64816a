namespace CityRights.Minimisation;

/// <summary>One column that is kept.</summary>
/// <param name="Index">Its position in the table, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Projection">How its values leave; null for raw.</param>
internal sealed record RowField(int Index, string Name, FieldProjection? Projection);
