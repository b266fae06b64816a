using System.Globalization;
using CityRights.Internal;

namespace CityRights;

/// <summary>One thing that is wrong with a catalogue. Immutable.</summary>
/// <param name="Code">A stable code, <c>CRT-HALL-1nn</c>, explained under <c>docs/diagnostics</c>.</param>
/// <param name="Path">
/// Where: a JSON Pointer (RFC 6901) into the catalogue document, for example <c>/purposes/permit-sms/notice</c>. A catalogue declared in
/// code has the same pointers, into the document that it would be written as. Empty for the document as a whole.
/// </param>
/// <param name="Message">What is wrong and the verb or property that mends it.</param>
public sealed record CatalogueProblem(string Code, string Path, string Message)
{
    /// <summary>The file name of the document; null where it was declared in code or read from a stream.</summary>
    public string? Document { get; init; }

    /// <summary>The line of the document, from 1; null where it was declared in code.</summary>
    public int? Line { get; init; }

    /// <summary>The column of the line, from 1, counted in UTF-16 code units as editors do; null where it was declared in code.</summary>
    public int? Column { get; init; }

    /// <summary>Document, place, path, message and code in one line, for example <c>catalogue.json(3,7): /purposes/permit/basis: … (CRT-HALL-166)</c>.</summary>
    public override string ToString()
    {
        var place = Line is null ? Document : string.Create(CultureInfo.InvariantCulture, $"{Document}({Line},{Column})");
        return string.Join(": ", ((string?[])[place, TextRules.NullIfBlank(Path), Message]).Where(static part => part is not null)) + $" ({Code})";
    }
}
