using CityRights.Minimisation;

namespace CityRights;

/// <summary>The verb of the transform <c>truncate-postcode</c>.</summary>
public static class TruncatePostcodeBuilderExtensions
{
    /// <summary>Generalises a postcode to its first characters: <c>1017 AB</c> with 4 kept is <c>1017</c>.</summary>
    /// <remarks>
    /// ASCII letters and digits count, letters in upper case; spaces and hyphens do not. Anything else, more than 12 characters, or a code no
    /// longer than what is kept is refused, so that no code comes out whole. A missing value stays missing.
    /// </remarks>
    /// <param name="form">The field's form.</param>
    /// <param name="keep">How many characters are kept, 1 to 11.</param>
    /// <param name="length">How many a whole code has; another length is refused, which catches codes that lost a leading zero in a
    /// spreadsheet. Null for any.</param>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="form"/> is null.</exception>
    public static FieldBuilder TruncatePostcode(this FieldFormBuilder form, int keep, int? length = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Transform(
            Minimisation.TruncatePostcode.Definition, TransformParameters.None.With("keep", keep).With("length", length));
    }
}
