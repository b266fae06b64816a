namespace CityRights.Reports;

/// <summary>The words that every format prints.</summary>
internal static class ReportWords
{
    /// <summary>Nothing was declared.</summary>
    internal const string Missing = "missing";

    /// <summary>It was declared that there is nothing.</summary>
    internal const string None = "none";

    /// <summary>The parts of a value as they are printed: at least one.</summary>
    internal static IEnumerable<string> Printed(ReportValue value) =>
        value.IsMissing ? [Missing] : value.Parts.IsEmpty ? [None] : value.Parts;

    /// <summary>A title, and in brackets the provision that asks for it.</summary>
    internal static string Printed(ReportField field) => field.Source is null ? field.Title : $"{field.Title} ({field.Source})";
}
