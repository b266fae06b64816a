using CityRights.Consent;
using CityRights.Testing;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.State;

/// <summary>Folds events as tests write them.</summary>
internal static class Fold
{
    public static readonly DataCategory Telephone = DataCategory.TelephoneNumber;

    public static ConsentStream Stream(params ConsentEvent[] events) => new(ConsentSamples.Sms, [new(Guid.NewGuid(), [.. events])]);

    public static FoldedHead Of(ConsentStream stream, double minutes, Notice? notice = null, string? recipient = null) =>
        HeadFold.Fold(StreamOrder.Of(stream), notice, Telephone, recipient, At(minutes));

    public static ConsentState StateOf(double minutes, params ConsentEvent[] events) => Of(Stream(events), minutes).State;

    /// <summary>An event of a device that was offline: dated by it, taken in later.</summary>
    public static ConsentEvent Device(ConsentEventKind kind, double occurred, double recorded, double skewMinutes = 1) => Event(kind, occurred) with
    {
        Origin = ConsentOrigin.Device,
        RecordedAt = At(recorded),
        ClockSkew = TimeSpan.FromMinutes(skewMinutes),
    };

    public static ConsentEvent Import(ConsentEventKind kind, double occurred, double recorded) => Event(kind, occurred) with
    {
        Origin = ConsentOrigin.Import,
        Proof = ProofGrade.Imported,
        RecordedAt = At(recorded),
        ClockSkew = TimeSpan.Zero,
        Notice = null,
        Evidence = "file-1",
    };
}
