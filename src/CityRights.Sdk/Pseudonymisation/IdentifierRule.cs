namespace CityRights.Pseudonymisation;

/// <summary>A rule by which a format refuses an identifier. Names the rule, never the identifier. Immutable.</summary>
/// <param name="Code">A stable code: <c>empty</c> for a rule of every format, <c>plate.country</c> for one of a format's own.</param>
/// <param name="Text">What the identifier must be, in words.</param>
public sealed record IdentifierRule(string Code, string Text)
{
    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
