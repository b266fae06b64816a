namespace CityRights.Consent;

/// <summary>
/// One line of the processing log, as the Dutch Logboek Dataverwerkingen asks for it: one line for each person and processing, never sampled.
/// Immutable; the store adds the surrogate of the person.
/// </summary>
/// <param name="Id">A random id.</param>
/// <param name="At">When.</param>
/// <param name="Operation">What was done, for example <c>consent.give</c>; 1 to 64 lower-case ASCII letters, digits, <c>-</c> and <c>.</c>.</param>
/// <param name="Outcome">How it ended, for example <c>appended</c>; of the same form.</param>
public sealed record ConsentLogEntry(Guid Id, DateTimeOffset At, string Operation, string Outcome)
{
    /// <summary>The W3C trace id, 32 hexadecimal digits; null where nothing was traced.</summary>
    public string? TraceId { get; init; }

    /// <summary>The W3C span id, 16 hexadecimal digits; null where nothing was traced.</summary>
    public string? SpanId { get; init; }

    /// <summary>Further facts, UTF-8 JSON without personal data; empty for none.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }

    /// <inheritdoc/>
    public bool Equals(ConsentLogEntry? other) =>
        other is not null && Id == other.Id && At == other.At && Operation == other.Operation && Outcome == other.Outcome
        && TraceId == other.TraceId && SpanId == other.SpanId && Data.Span.SequenceEqual(other.Data.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>Operation and outcome alone.</summary>
    public override string ToString() => $"ConsentLogEntry({Operation}, {Outcome})";
}
