namespace CityRights.Files;

/// <summary>What happens to text that a spreadsheet would run as a formula: text that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c> (or
/// their full-width forms), a tab or a line break, and is not a plain number.</summary>
public enum FormulaHandling
{
    /// <summary>An apostrophe is put before it, so that a spreadsheet shows it as text. The default.</summary>
    Prefix = 0,

    /// <summary>The text is written as it is. Only for output that no spreadsheet opens.</summary>
    Keep = 1,
}
