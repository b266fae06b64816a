namespace CityRights;

/// <summary>The arrangement between joint controllers (GDPR Art. 26). Required as soon as a purpose names two controllers. Immutable.</summary>
/// <param name="Reference">Where the arrangement stands: a document number or address.</param>
/// <param name="ContactPoint">The contact point for residents.</param>
public sealed record JointArrangement(string Reference, string ContactPoint);
