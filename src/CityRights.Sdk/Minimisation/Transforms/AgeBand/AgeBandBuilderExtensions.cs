using System.Globalization;
using CityRights.Minimisation;

namespace CityRights;

/// <summary>The verb of the transform <c>age-band</c>.</summary>
public static class AgeBandBuilderExtensions
{
    /// <summary>Generalises an age, or a date of birth, to a band of years: <c>40-49</c>, and <c>90+</c> from the top on.</summary>
    /// <remarks>
    /// Without <paramref name="on"/> the value is an age in whole years, 0 to 130; with it, a date of birth (<c>yyyy-MM-dd</c>, alone or followed
    /// by a time) not later than that day. Spaces around the value are ignored; anything else is refused. A missing value stays missing.
    /// Somebody born on 29 February turns a year older on 1 March of a common year.
    /// </remarks>
    /// <param name="form">The field's form.</param>
    /// <param name="width">The width of a band in years, 2 to 65.</param>
    /// <param name="top">From this age on there is one open band; a multiple of <paramref name="width"/>. Null for none.</param>
    /// <param name="on">The day for which the age of a date of birth is counted; fixed, so that a second run gives the same.</param>
    /// <param name="format">How dates of birth are written, as an exact .NET format; null for ISO 8601.</param>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="form"/> is null.</exception>
    public static FieldBuilder AgeBand(this FieldFormBuilder form, int width, int? top = null, DateOnly? on = null, string? format = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Transform(
            Minimisation.AgeBand.Definition,
            TransformParameters.None.With("width", width).With("top", top)
                .With("on", on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).With("format", format));
    }
}
