namespace CityRights;

/// <summary>Declares a city's own data category: what it is called and which second ground it needs.</summary>
/// <param name="Category">The category, in a taxonomy other than <c>pd</c>.</param>
/// <param name="Label">The name shown to people.</param>
/// <param name="Sensitivity">Whether Art. 9, 10 or 87 GDPR applies; that of the broader term, where that has one.</param>
/// <param name="Broader">The DPV term it is a kind of, or null.</param>
/// <exception cref="ArgumentNullException">The label is null.</exception>
public sealed record DataCategoryDeclaration(
    DataCategory Category,
    LocalisedText Label,
    DataSensitivity Sensitivity = DataSensitivity.Ordinary,
    DataCategory? Broader = null)
{
    /// <summary>The name shown to people.</summary>
    public LocalisedText Label { get; init => field = Declared.NotNull(value); } = Declared.NotNull(Label);
}
