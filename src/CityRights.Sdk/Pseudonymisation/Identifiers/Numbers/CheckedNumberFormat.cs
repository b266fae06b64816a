namespace CityRights.Pseudonymisation;

/// <summary>A number whose check follows from what stands before it.</summary>
internal abstract class CheckedNumberFormat(string id, string pattern, TrailingCheckLayout layout, IdentifierRule shape, IdentifierRule check, string kept = "")
    : NumberFormat(id, pattern, shape, kept), ICheckedIdentifier
{
    public CheckedLayout LayoutOf(ReadOnlySpan<byte> text) => layout;

    protected sealed override IdentifierRule? Judge(ReadOnlySpan<byte> number) =>
        JudgeBody(number) ?? (layout.HasCheck(number, CheckKind.Right) ? null : check);

    /// <summary>The rule that the number breaks whatever its check, or null.</summary>
    protected virtual IdentifierRule? JudgeBody(ReadOnlySpan<byte> number) => null;
}
