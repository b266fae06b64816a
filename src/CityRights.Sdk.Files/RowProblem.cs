using System.Globalization;

namespace CityRights.Files;

/// <summary>A row that was not written, and why, without any value of it.</summary>
/// <param name="Line">The line of the file on which the row begins, from 1; line breaks inside quotes count.</param>
/// <param name="Column">The position of the column concerned, from 1; 0 where the row as a whole is.</param>
/// <param name="Field">The column's name as the policy has it, or null.</param>
/// <param name="Reason">Why.</param>
public readonly record struct RowProblem(long Line, int Column, string? Field, RowProblemReason Reason)
{
    /// <summary>Place and reason in one line.</summary>
    public override string ToString() => $"{Place}: {Explain}";

    internal string Place => Column > 0
        ? string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}{(Field is null ? "" : $" ('{Field}')")}")
        : string.Create(CultureInfo.InvariantCulture, $"line {Line}");

    internal string Explain => Reason switch
    {
        RowProblemReason.WrongWidth => "the row has more or fewer fields than the header",
        RowProblemReason.ValueRefused => "the value is not one that the policy's transform or identifier format accepts; list placeholders such as 'unknown' under 'missing' in the policy",
        RowProblemReason.ControlCharacter => "the value holds control characters",
        RowProblemReason.StrayQuote => "a quote stands inside a field that does not begin with one; quote the whole field and double the quote",
        _ => "the row cannot be projected",
    };
}
