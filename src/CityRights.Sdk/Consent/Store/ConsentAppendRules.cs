using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>What every batch and request to a store obeys, whoever implements the store.</summary>
internal static class ConsentAppendRules
{
    private const int LongestKey = 128;
    private const int LongestName = 64;
    private const int LongestData = 64 * 1024;
    private const int MostRows = 1_000;

    internal static void ThrowIfNobody(SubjectReferences subject)
    {
        if (subject.IsDefault)
        {
            throw new ArgumentException("The references refer to nobody; make them through ISubjectReferences.", nameof(subject));
        }
    }

    internal static void ThrowIfDefault(PurposeId purpose)
    {
        if (purpose.IsDefault)
        {
            throw new ArgumentException("The purpose is not named.", nameof(purpose));
        }
    }

    internal static void ThrowIfNotKey(string idempotencyKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(idempotencyKey);
        if (idempotencyKey.Length > LongestKey || idempotencyKey.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException("An idempotency key is 1 to 128 printable ASCII characters.", nameof(idempotencyKey));
        }
    }

    internal static void ThrowIfInvalid(ConsentAppend append)
    {
        ArgumentNullException.ThrowIfNull(append);
        ThrowIfNobody(append.Subject);
        ThrowIfDefault(append.Purpose);
        Require(append.Events.Length + append.Outbox.Length + append.Log.Length is > 0 and <= MostRows, "A batch has 1 to 1,000 rows.");
        Require(append.ExpectedVersion is null or >= 0, "The expected version is 0 or more.");
        if (append.IdempotencyKey is not null)
        {
            ThrowIfNotKey(append.IdempotencyKey);
            Require(!append.Digest.IsDefault, "A batch with an idempotency key carries the digest of its request.");
            Require(!append.Events.IsEmpty, "A batch with an idempotency key has events.");
        }

        var gives = false;
        foreach (var appended in append.Events)
        {
            ConsentEventRules.ThrowIfInvalid(appended);
            Require(appended.Purpose == append.Purpose, "Every event of a batch has the purpose of its stream.");
            gives |= appended.Kind == ConsentEventKind.Given;
        }

        Require(!gives || !append.Marks.IsEmpty, "A batch that gives consent carries the erasure marks of the person.");
        Require(append.ExpectedVersion is null || gives, "Only a batch that gives consent names the version it expects.");
        Require(!append.Marks.Contains(default), "An erasure mark is not set.");
        ThrowIfInvalid(append.Outbox.AsSpan(), append.Log.AsSpan());
    }

    internal static void ThrowIfInvalid(ErasureRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ThrowIfNobody(request.Subject);
        Require(!request.Marks.IsEmpty && !request.Marks.Contains(default), "An erasure carries the marks of the person.");
        Require(request.At.Offset == TimeSpan.Zero && request.KeepProofUntil is not { Offset.Ticks: not 0 }, "Instants are UTC.");
        ThrowIfInvalid(request.Outbox.AsSpan(), request.Log.AsSpan());
    }

    internal static void ThrowIfInvalid(ImmutableArray<ReferenceLink> people)
    {
        if (people.IsDefault)
        {
            throw new ArgumentException("The people are not set.", nameof(people));
        }

        Require(people.Length <= ConsentStore.MostLinks, "At most 1,000 people are linked in one call.", nameof(people));
        foreach (var person in people)
        {
            ArgumentNullException.ThrowIfNull(person, nameof(people));
            ThrowIfNobody(person.Subject);
            Require(!person.Marks.IsEmpty && !person.Marks.Contains(default), "A link carries the marks of the person.", nameof(people));
        }
    }

    private static void ThrowIfInvalid(ReadOnlySpan<OutboxEntry> outbox, ReadOnlySpan<ConsentLogEntry> log)
    {
        foreach (var entry in outbox)
        {
            Require(entry.Id != Guid.Empty && entry.Time.Offset == TimeSpan.Zero, "An outbox row has a random id and a UTC instant.");
            Require(entry.Type is { Length: > 0 and <= LongestName } && IsName(entry.Type), "The type of an outbox row is 1 to 64 ASCII letters, digits, '-' or '.'.");
            Require(entry.Data.Length <= LongestData, "The data of an outbox row is at most 64 KiB.");
        }

        foreach (var entry in log)
        {
            Require(entry.Id != Guid.Empty && entry.At.Offset == TimeSpan.Zero, "A log row has a random id and a UTC instant.");
            Require(
                entry.Operation is { Length: > 0 and <= LongestName } && IsName(entry.Operation)
                && entry.Outcome is { Length: > 0 and <= LongestName } && IsName(entry.Outcome),
                "Operation and outcome of a log row are 1 to 64 ASCII letters, digits, '-' or '.'.");
            Require(entry.Data.Length <= LongestData, "The data of a log row is at most 64 KiB.");
            Require(entry.TraceId is null or { Length: 32 } && entry.SpanId is null or { Length: 16 }, "Trace and span ids are 32 and 16 hexadecimal digits.");
        }
    }

    private static bool IsName(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static void Require(bool holds, string rule, string name = "append")
    {
        if (!holds)
        {
            throw new ArgumentException(rule, name);
        }
    }
}
