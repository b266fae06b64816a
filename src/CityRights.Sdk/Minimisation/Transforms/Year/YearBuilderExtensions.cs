using CityRights.Minimisation;

namespace CityRights;

/// <summary>The verb of the transform <c>year</c>.</summary>
public static class YearBuilderExtensions
{
    /// <summary>Generalises a date, alone or with a time, to its year in four digits.</summary>
    /// <remarks>
    /// The date is taken as it is written, <c>yyyy-MM-dd</c> alone or followed by a time, without any change of time zone. Spaces around it are
    /// ignored; a day that does not exist and anything else is refused. A missing value stays missing.
    /// </remarks>
    /// <param name="form">The field's form.</param>
    /// <param name="format">How dates are written, as an exact .NET format such as <c>dd.MM.yyyy</c>; null for ISO 8601.</param>
    /// <exception cref="ArgumentException">The format does not tell day, month and four-digit year.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="form"/> is null.</exception>
    public static FieldBuilder Year(this FieldFormBuilder form, string? format = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Transform(Minimisation.Year.Definition, TransformParameters.None.With("format", format));
    }
}
