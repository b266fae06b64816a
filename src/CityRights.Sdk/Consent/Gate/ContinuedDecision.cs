namespace CityRights.Consent;

/// <summary>A decision that a continuity policy let through while the store could not be read, and that waits to be checked.</summary>
internal readonly record struct ContinuedDecision(ProcessingRequest Request, DateTimeOffset At)
{
    /// <summary>The purpose alone: the person is not printed.</summary>
    public override string ToString() => $"ContinuedDecision({Request.Purpose})";
}
