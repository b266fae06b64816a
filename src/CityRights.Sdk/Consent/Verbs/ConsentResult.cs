namespace CityRights.Consent;

/// <summary>The answer to a verb. Immutable; holds nothing of the person.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Head">Where the person stands with the purpose now, for all its categories.</param>
public sealed record ConsentResult(ConsentOutcome Outcome, ConsentHead Head)
{
    /// <summary>The id of the event recorded, or of the first one for a replay; <see cref="Guid.Empty"/> where nothing was recorded.</summary>
    public Guid Event { get; init; }

    /// <summary>Whether the answer of the person is on record: <see cref="ConsentOutcome.Recorded"/> or <see cref="ConsentOutcome.Replayed"/>.</summary>
    public bool IsRecorded => Outcome is ConsentOutcome.Recorded or ConsentOutcome.Replayed;
}
