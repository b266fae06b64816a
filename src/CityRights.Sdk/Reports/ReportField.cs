namespace CityRights.Reports;

/// <summary>What a value of a report says: the head of a column, or the name of a line above the rows. Immutable.</summary>
/// <param name="Id">A stable name for programs, in camel case, for example <c>recipients</c>.</param>
/// <param name="Title">What people read.</param>
/// <param name="Source">The provision that asks for it, for example <c>GDPR Art. 30(1)(d)</c>; null where none does.</param>
public sealed record ReportField(string Id, string Title, string? Source = null);
