namespace ParkingPermits.Data;

/// <summary>A text message that was sent, with the last digits of its number.</summary>
public sealed record SentMessage(DateTimeOffset At, string To, string Language, string Text)
{
    /// <summary>Nothing of the person.</summary>
    public override string ToString() => "SentMessage(redacted)";
}
