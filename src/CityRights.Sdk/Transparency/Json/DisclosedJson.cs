namespace CityRights.Transparency;

/// <summary>The names by which a document states the four states of an optional field.</summary>
internal static class DisclosedJson
{
    internal const string Value = "value";
    internal const string NotApplicable = "notApplicable";
    internal const string Pending = "pending";
    internal const string Withheld = "withheld";
    internal const string Reason = "reason";
    internal const string Due = "due";
    internal const string Ground = "ground";
    internal const string Until = "until";

    /// <summary>The member of a state without a value, and within it the member of the reason and of the day.</summary>
    internal static (string State, string? Reason, string? Day) NamesOf(DisclosureState state) => state switch
    {
        DisclosureState.NotApplicable => (NotApplicable, Reason, null),
        DisclosureState.Pending => (Pending, null, Due),
        _ => (Withheld, Ground, Until),
    };
}
