namespace CityRights.Consent;

/// <summary>Something to be told to others, stored in one transaction with what it tells. Immutable; holds no reference to the person.</summary>
/// <param name="Id">A random id, by which receivers recognise a message sent twice.</param>
/// <param name="Type">What happened, for example <c>ConsentWithdrawn</c>; 1 to 64 ASCII letters, digits, <c>-</c> and <c>.</c>.</param>
/// <param name="Time">When.</param>
/// <param name="Event">The event it tells of; <see cref="Guid.Empty"/> for none.</param>
public sealed record OutboxEntry(Guid Id, string Type, DateTimeOffset Time, Guid Event)
{
    /// <summary>The body, UTF-8 JSON without personal data; empty where the type says all. A store compares nothing in it.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }

    /// <inheritdoc/>
    public bool Equals(OutboxEntry? other) =>
        other is not null && Id == other.Id && Type == other.Type && Time == other.Time && Event == other.Event && Data.Span.SequenceEqual(other.Data.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>The type alone.</summary>
    public override string ToString() => $"OutboxEntry({Type})";
}
