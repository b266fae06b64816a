namespace CityRights.Pseudonymisation;

/// <summary>The rules that all formats share.</summary>
public static class IdentifierRules
{
    /// <summary>The identifier is empty or only white space.</summary>
    public static IdentifierRule Empty { get; } = new("empty", "The identifier is empty or only white space.");

    /// <summary>The identifier is longer than the format allows.</summary>
    public static IdentifierRule TooLong { get; } = new("too-long", "The identifier is longer than its format allows.");

    /// <summary>Half of a surrogate pair stands alone: the text is damaged.</summary>
    public static IdentifierRule LoneSurrogate { get; } = new(
        "lone-surrogate", "The text is damaged: half of a surrogate pair stands alone. Read it with the right encoding.");

    /// <summary>A control character, a line or paragraph separator or a byte-order mark.</summary>
    public static IdentifierRule ControlCharacter { get; } = new(
        "control-character", "The text holds a control character, a line separator or a byte-order mark.");

    /// <summary>A code point that Unicode 13.0 does not assign.</summary>
    public static IdentifierRule UnassignedCodePoint { get; } = new(
        "unassigned-code-point", "The text holds a code point that Unicode " + PinnedUnicode.Version + " does not assign.");
}
