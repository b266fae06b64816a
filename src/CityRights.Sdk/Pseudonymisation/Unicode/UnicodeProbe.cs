using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Asks the platform at start whether it normalises at all, and knows the pinned Unicode version. In globalization-invariant mode
/// <c>Normalize</c> returns its input and throws nothing: one person would get two pseudonyms on two machines.
/// </summary>
internal static class UnicodeProbe
{
    internal static void ThrowIfUnsafe() => ThrowIfUnsafe(static (text, form) => text.Normalize(form));

    internal static void ThrowIfUnsafe(Func<string, NormalizationForm, string> normalise)
    {
        if (normalise("e\u0301", NormalizationForm.FormC) != "\u00e9" || normalise("\uff21", NormalizationForm.FormKC) != "A")
        {
            throw PseudonymisationErrors.NormalisationDoesNothing();
        }

        // A vowel sign of Dives Akuru that came with Unicode 13.0.
        if (normalise("\U00011935\U00011930", NormalizationForm.FormC) != "\U00011938")
        {
            throw PseudonymisationErrors.UnicodeTooOld();
        }
    }
}
