using System.Globalization;

namespace CityRights.Transparency;

/// <summary>One thing that is wrong with a manifest. Immutable; holds nothing of the document but names.</summary>
/// <param name="Code">A stable code, <c>CRT-TRANSPARENCY-nnn</c>, explained under <c>docs/diagnostics</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Path">Where: a JSON Pointer (RFC 6901) into the document, for example <c>/contact/routes/0/target</c>; empty for the whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What mends it.</param>
public sealed record ManifestFinding(string Code, FindingSeverity Severity, string Path, string Message, string Fix)
{
    /// <summary>The line in the document read, from 1; 0 where no document was read.</summary>
    public int Line { get; init; }

    /// <summary>The column in that line, in UTF-16 code units from 1; 0 where no document was read.</summary>
    public int Column { get; init; }

    /// <summary>All of it in one line.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? Path : string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column} {Path}").TrimEnd();
        return $"{place}{(place.Length == 0 ? "" : ": ")}{Message} {Fix} ({Code})";
    }
}
