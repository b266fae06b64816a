using System.Globalization;
using CityRights.Internal;

namespace CityRights.Minimisation;

/// <summary>One thing that is wrong with a policy or a map. Immutable.</summary>
/// <param name="Code">A stable code, <c>CRT-MIN-1nn</c> or a code of the pseudonym domains, explained under <c>docs/diagnostics</c>.</param>
/// <param name="Path">
/// Where: a JSON Pointer (RFC 6901) into the policy, for example <c>/purposes/scan/plate</c>; a map has the same pointers, into the policy that it
/// amounts to. Empty for the policy as a whole.
/// </param>
/// <param name="Message">What is wrong and what mends it.</param>
public sealed record MinimisationProblem(string Code, string Path, string Message)
{
    /// <summary>The file name of the policy, or the id of a policy or map of code; null where neither is known.</summary>
    public string? Document { get; init; }

    /// <summary>The line of the file, from 1; null where there is no file.</summary>
    public int? Line { get; init; }

    /// <summary>The column of the line, from 1, counted in UTF-16 code units as editors do; null where there is no file.</summary>
    public int? Column { get; init; }

    /// <summary>Document, place, path, message and code in one line, for example <c>dogs.json(3,7): /purposes/statistics/ALTER: … (CRT-MIN-107)</c>.</summary>
    public override string ToString()
    {
        var place = Line is null ? Document : string.Create(CultureInfo.InvariantCulture, $"{Document}({Line},{Column})");
        return string.Join(": ", ((string?[])[place, TextRules.NullIfBlank(Path), Message]).Where(static part => part is not null)) + $" ({Code})";
    }
}
