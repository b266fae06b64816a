using System.Text.Json.Serialization;

namespace CityRights.Consent;

/// <summary>An event as JSON. Members stand in ordinal order of their names, so that equal events have equal bytes.</summary>
internal sealed class ConsentEventDocument
{
    public AuthorityDocument? Authority { get; init; }

    public string? CapturedBy { get; init; }

    public required string Channel { get; init; }

    public TimeSpan ClockSkew { get; init; }

    public string? Evidence { get; init; }

    public required Guid Id { get; init; }

    public string? IdempotencyKey { get; init; }

    public bool IsExplicit { get; init; }

    [JsonConverter(typeof(WordConverter<ConsentEventKind>))]
    public required ConsentEventKind Kind { get; init; }

    public NoticeDocument? Notice { get; init; }

    [JsonConverter(typeof(UtcInstantConverter))]
    public required DateTimeOffset OccurredAt { get; init; }

    [JsonConverter(typeof(WordConverter<ConsentOrigin>))]
    public ConsentOrigin Origin { get; init; }

    [JsonConverter(typeof(WordConverter<ProofGrade>))]
    public ProofGrade Proof { get; init; }

    public required string Purpose { get; init; }

    [JsonConverter(typeof(UtcInstantConverter))]
    public required DateTimeOffset RecordedAt { get; init; }

    public ScopeDocument? Scope { get; init; }

    public Guid? Supersedes { get; init; }

    public ValidityDocument? Validity { get; init; }
}

internal sealed class AuthorityDocument
{
    public string? Actor { get; init; }

    [JsonConverter(typeof(WordConverter<ConsentCapacity>))]
    public ConsentCapacity Capacity { get; init; }

    [JsonConverter(typeof(UtcInstantConverter))]
    public DateTimeOffset? From { get; init; }

    public string? Mandate { get; init; }

    public string? ProofLevel { get; init; }

    [JsonConverter(typeof(UtcInstantConverter))]
    public DateTimeOffset? Until { get; init; }

    public string? Witness { get; init; }
}

internal sealed class NoticeDocument
{
    public required string Hash { get; init; }

    public required string Id { get; init; }

    public required string Language { get; init; }

    [JsonConverter(typeof(UtcInstantConverter))]
    public DateTimeOffset? ShownAt { get; init; }

    public Guid Token { get; init; }

    public required int Version { get; init; }
}

internal sealed class ScopeDocument
{
    public string[]? Categories { get; init; }

    public string[]? Recipients { get; init; }
}

internal sealed class ValidityDocument
{
    public string? Justification { get; init; }

    [JsonConverter(typeof(UtcInstantConverter))]
    public DateTimeOffset? Until { get; init; }

    public string? UntilEvent { get; init; }

    public int? Uses { get; init; }
}
