namespace CityRights.Consent;

/// <summary>What the events say for one category and recipient, ready to be answered.</summary>
/// <param name="Outcome">Permit or Deny.</param>
/// <param name="Reason">Why.</param>
/// <param name="Evidence">The deciding event.</param>
/// <param name="ValidUntil">When a permission ends, as known now.</param>
/// <param name="Severity">How far from permitting; of several the most severe answers.</param>
internal readonly record struct Verdict(GateOutcome Outcome, GateReason Reason, Guid Evidence, DateTimeOffset? ValidUntil, int Severity);
