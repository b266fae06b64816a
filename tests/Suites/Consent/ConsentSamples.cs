using System.Buffers.Binary;
using System.Security.Cryptography;
using CityRights.Consent;

namespace CityRights.Testing;

/// <summary>People, events and batches for tests of consent. Nobody real.</summary>
internal static class ConsentSamples
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly PurposeId Sms = "permit-sms";

    public static readonly PurposeId News = "newsletter";

    public static readonly NoticeReference Wording = new("sms", 1, "nl", ContentHash.Of("notice"u8)) { ShownAt = Start, Token = Guid.Parse("00000000-0000-4000-8000-000000000001") };

    /// <summary>The reference of a person under a key version.</summary>
    public static SubjectRef Reference(int person, int keyVersion = 1)
    {
        Span<byte> seed = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(seed, person);
        BinaryPrimitives.WriteInt32BigEndian(seed[4..], keyVersion);
        return new(keyVersion, SHA256.HashData(seed).AsSpan(0, 16));
    }

    /// <summary>A person known under key versions, the current one first.</summary>
    public static SubjectReferences Person(int person, int currentKeyVersion = 1, params int[] olderKeyVersions) =>
        new(Reference(person, currentKeyVersion), [.. olderKeyVersions.Select(version => Reference(person, version))]);

    /// <summary>The mark of a reference; unkeyed, which is good enough for a test.</summary>
    public static ErasureMark Mark(SubjectRef reference)
    {
        var bytes = new byte[SubjectRef.ByteLength];
        reference.WriteBytes(bytes);
        return new(SHA256.HashData(bytes));
    }

    public static ErasureMark[] Marks(SubjectReferences subject) => [Mark(subject.Current), .. subject.Older.ToArray().Select(Mark)];

    public static DateTimeOffset At(double minutes) => Start.AddMinutes(minutes);

    public static ConsentEvent Event(ConsentEventKind kind, double minutes = 0, PurposeId? purpose = null) => new()
    {
        Id = Guid.NewGuid(),
        Purpose = purpose ?? Sms,
        Kind = kind,
        OccurredAt = At(minutes),
        RecordedAt = At(minutes),
        ClockSkew = TimeSpan.FromSeconds(1),
        Proof = ProofGrade.Session,
        Scope = kind == ConsentEventKind.Given ? new() { Categories = [DataCategory.TelephoneNumber], Recipients = ["provider"] } : ConsentScope.Unlisted,
        Notice = kind == ConsentEventKind.Given ? Wording with { ShownAt = At(minutes) } : null,
    };

    /// <summary>An event in which every member has a value of its own.</summary>
    public static ConsentEvent FullEvent(double minutes = 0) => Event(ConsentEventKind.Given, minutes) with
    {
        ClockSkew = TimeSpan.FromTicks(12_345_678_901),
        OccurredAt = At(minutes).AddTicks(-1_234_567),
        RecordedAt = At(minutes).AddTicks(7),
        Authority = new()
        {
            Actor = "party-17",
            Capacity = ConsentCapacity.Guardian,
            Mandate = "mandate-4711/ü€𝄞",
            ProofLevel = "high",
            Witness = "party-18",
            From = At(-1_000),
            Until = At(1_000),
        },
        CapturedBy = "clerk-3",
        Channel = "counter",
        Origin = ConsentOrigin.Device,
        Validity = new() { Until = At(100_000), UntilEvent = "permit-end", Uses = 3, Justification = "as long as the permit" },
        Proof = ProofGrade.Signed,
        IsExplicit = true,
        Evidence = "scan-99",
        Supersedes = Guid.NewGuid(),
        IdempotencyKey = "key-1",
        Notice = new("sms", 7, "pt-BR", ContentHash.Of("text"u8)) { ShownAt = At(minutes - 3).AddTicks(1), Token = Guid.NewGuid() },
    };

    public static ConsentAppend Batch(SubjectReferences subject, params ConsentEvent[] events) => new()
    {
        Subject = subject,
        Purpose = events[0].Purpose,
        Events = [.. events],
        Marks = [.. Marks(subject)],
        Outbox = [.. events.Select(appended => new OutboxEntry(Guid.NewGuid(), $"Consent{appended.Kind}", appended.RecordedAt, appended.Id) { Data = "{}"u8.ToArray() })],
        Log = [.. events.Select(appended => new ConsentLogEntry(Guid.NewGuid(), appended.RecordedAt, "consent.test", "appended"))],
    };

    public static ConsentAppend Batch(SubjectReferences subject, ConsentEventKind kind, double minutes = 0, PurposeId? purpose = null) =>
        Batch(subject, Event(kind, minutes, purpose));

    public static ErasureRequest Erasure(SubjectReferences subject, double minutes, DateTimeOffset? keepProofUntil = null) => new()
    {
        Subject = subject,
        Marks = [.. Marks(subject)],
        At = At(minutes),
        KeepProofUntil = keepProofUntil,
        Outbox = [new(Guid.NewGuid(), "SubjectErased", At(minutes), Guid.Empty)],
        Log = [new(Guid.NewGuid(), At(minutes), "consent.erase", "erased")],
    };
}

/// <summary>Assertions on events.</summary>
internal static class ConsentAssert
{
    /// <summary>The same events in the same order; immutable arrays compare by content.</summary>
    public static void Events(IEnumerable<ConsentEvent> expected, IEnumerable<ConsentEvent> actual) =>
        Assert.Equal(expected.ToArray(), actual.ToArray());
}
