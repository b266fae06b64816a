namespace CityRights.Diagnostics;

/// <summary>
/// The names by which the consent room and the gate are observed: subscribe to them with <c>AddMeter</c> and <c>AddSource</c> of OpenTelemetry, or with a
/// <c>MeterListener</c> and an <c>ActivityListener</c>. No tag holds a person, a surrogate or free text.
/// </summary>
public static class ConsentTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "CityRights.Sdk.Consent";

    /// <summary>Counter of decisions, by <see cref="PurposeTag"/>, <see cref="OutcomeTag"/> and <see cref="ReasonTag"/>.</summary>
    public const string Decisions = "cityrights.gate.decisions";

    /// <summary>Counter of decisions that report-only mode let through, by <see cref="PurposeTag"/> and the <see cref="ReasonTag"/> for which they would be denied.</summary>
    public const string ReportedOnly = "cityrights.gate.reported_only";

    /// <summary>Counter of decisions that a continuity policy let through unread, by <see cref="PurposeTag"/>.</summary>
    public const string Continued = "cityrights.gate.continued";

    /// <summary>Counter of continued decisions that turned out to be denied when they were checked, by <see cref="PurposeTag"/> and <see cref="ReasonTag"/>.</summary>
    public const string Overturned = "cityrights.gate.overturned";

    /// <summary>Counter of answers to the verbs, by <see cref="PurposeTag"/>, <see cref="OperationTag"/> and <see cref="OutcomeTag"/>.</summary>
    public const string Answers = "cityrights.consent.answers";

    /// <summary>The id of the declared purpose; <c>unknown</c> for one that is not declared.</summary>
    public const string PurposeTag = "cityrights.purpose";

    /// <summary>The outcome, for example <c>Permit</c> or <c>Recorded</c>.</summary>
    public const string OutcomeTag = "cityrights.outcome";

    /// <summary>The reason, for example <c>Withdrawn</c>.</summary>
    public const string ReasonTag = "cityrights.reason";

    /// <summary>The verb, for example <c>consent.withdraw</c>.</summary>
    public const string OperationTag = "cityrights.operation";
}
