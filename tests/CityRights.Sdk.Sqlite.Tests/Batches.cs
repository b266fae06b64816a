using System.Security.Cryptography;
using CityRights.Consent;

namespace CityRights.Sqlite;

/// <summary>Makes people and batches for tests of the store alone.</summary>
internal static class Batches
{
    internal static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    internal static SubjectReferences Somebody() => new(Reference(1));

    internal static SubjectRef Reference(int version) => new(version, RandomNumberGenerator.GetBytes(16));

    internal static ConsentEvent Event(ConsentEventKind kind, string purpose = "sms") =>
        new() { Id = Guid.NewGuid(), Purpose = purpose, Kind = kind, OccurredAt = Noon, RecordedAt = Noon };

    internal static ConsentAppend Of(SubjectReferences subject, params ConsentEvent[] events) => new()
    {
        Subject = subject,
        Purpose = events[0].Purpose,
        Events = [.. events],
        Marks = events.Any(value => value.Kind == ConsentEventKind.Given) ? [Mark(subject)] : [],
    };

    /// <summary>A mark that is the same for the same person; the room makes them with a key.</summary>
    internal static ErasureMark Mark(SubjectReferences subject)
    {
        Span<byte> bytes = stackalloc byte[SubjectRef.ByteLength];
        subject.Current.WriteBytes(bytes);
        return new(SHA256.HashData(bytes));
    }
}
