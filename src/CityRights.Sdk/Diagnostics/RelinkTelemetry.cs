namespace CityRights.Diagnostics;

/// <summary>The names by which the re-link job is observed. No tag holds a person, a pseudonym or free text.</summary>
public static class RelinkTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "CityRights.Sdk.Relinking";

    /// <summary>Counter of identifiers done, by <see cref="TargetTag"/> and <see cref="OutcomeTag"/>.</summary>
    public const string Identifiers = "cityrights.relink.identifiers";

    /// <summary>The name of the target.</summary>
    public const string TargetTag = "cityrights.target";

    /// <summary>The outcome, for example <c>Linked</c> or <c>Refused</c>.</summary>
    public const string OutcomeTag = "cityrights.outcome";
}
