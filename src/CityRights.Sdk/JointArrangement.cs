namespace CityRights;

/// <summary>The arrangement between joint controllers (GDPR Art. 26). Required as soon as a purpose names two controllers. Immutable.</summary>
/// <param name="Reference">Where the arrangement stands: a document number or address.</param>
/// <param name="ContactPoint">The contact point for residents.</param>
/// <exception cref="ArgumentNullException">A text is null.</exception>
public sealed record JointArrangement(string Reference, string ContactPoint)
{
    /// <summary>Where the arrangement stands.</summary>
    public string Reference { get; init => field = Declared.NotNull(value); } = Declared.NotNull(Reference);

    /// <summary>The contact point for residents.</summary>
    public string ContactPoint { get; init => field = Declared.NotNull(value); } = Declared.NotNull(ContactPoint);
}
