using System.Text.Json;

namespace CityRights.Consent;

/// <summary>The JSON form of an event, in which stores and exports keep it. Deterministic: equal events have equal bytes.</summary>
/// <remarks>Read strictly: no unknown, duplicate or missing member, no other spelling, nothing nested beyond the form.</remarks>
public static class ConsentEventJson
{
    /// <summary>The greatest length that is read.</summary>
    public const int MaximumLength = 256 * 1024;

    /// <summary>Writes an event.</summary>
    /// <param name="value">The event.</param>
    /// <returns>UTF-8 JSON.</returns>
    /// <exception cref="ArgumentException">The event breaks a rule; the message names it.</exception>
    public static byte[] Serialize(ConsentEvent value)
    {
        ConsentEventRules.ThrowIfInvalid(value);
        return JsonSerializer.SerializeToUtf8Bytes(Write(value), ConsentEventJsonContext.Default.ConsentEventDocument);
    }

    /// <summary>Reads an event.</summary>
    /// <param name="json">UTF-8 JSON.</param>
    /// <returns>The event.</returns>
    /// <exception cref="CityRightsException">It is no event in this form (<c>CRT-CONSENT-021</c>).</exception>
    public static ConsentEvent Deserialize(ReadOnlySpan<byte> json)
    {
        try
        {
            var document = json.Length <= MaximumLength ? JsonSerializer.Deserialize(json, ConsentEventJsonContext.Default.ConsentEventDocument) : null;
            var value = document is null ? null : Read(document);
            return value is not null && ConsentEventRules.Broken(value) is null ? value : throw ConsentStoreErrors.UnreadableEvent();
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            // The cause is not kept: a parser quotes what it reads.
            throw ConsentStoreErrors.UnreadableEvent();
        }
    }

    private static ConsentEventDocument Write(ConsentEvent value) => new()
    {
        Authority = value.Authority == ConsentAuthority.Self ? null : new()
        {
            Actor = value.Authority.Actor,
            Capacity = value.Authority.Capacity,
            From = value.Authority.From,
            Mandate = value.Authority.Mandate,
            ProofLevel = value.Authority.ProofLevel,
            Until = value.Authority.Until,
            Witness = value.Authority.Witness,
        },
        CapturedBy = value.CapturedBy,
        Channel = value.Channel,
        ClockSkew = value.ClockSkew,
        Evidence = value.Evidence,
        Id = value.Id,
        IdempotencyKey = value.IdempotencyKey,
        IsExplicit = value.IsExplicit,
        Kind = value.Kind,
        Notice = value.Notice is not { } notice ? null : new()
        {
            Hash = notice.Hash.ToString(),
            Id = notice.Notice.Value,
            Language = notice.Language,
            ShownAt = notice.ShownAt,
            Token = notice.Token,
            Version = notice.Version,
        },
        OccurredAt = value.OccurredAt,
        Origin = value.Origin,
        Proof = value.Proof,
        Purpose = value.Purpose.Value,
        RecordedAt = value.RecordedAt,
        Scope = value.Scope == ConsentScope.Unlisted ? null : new()
        {
            Categories = value.Scope.Categories.IsEmpty ? null : [.. value.Scope.Categories.Select(static category => category.ToString())],
            Recipients = value.Scope.Recipients.IsEmpty ? null : [.. value.Scope.Recipients],
        },
        Supersedes = value.Supersedes,
        Validity = value.Validity == ConsentValidity.Endless ? null : new()
        {
            Justification = value.Validity.Justification,
            Until = value.Validity.Until,
            UntilEvent = value.Validity.UntilEvent,
            Uses = value.Validity.Uses,
        },
    };

    private static ConsentEvent Read(ConsentEventDocument document) => new()
    {
        Id = document.Id,
        Purpose = new(document.Purpose),
        Kind = document.Kind,
        OccurredAt = document.OccurredAt,
        RecordedAt = document.RecordedAt,
        ClockSkew = document.ClockSkew,
        Scope = document.Scope is not { } scope ? ConsentScope.Unlisted : new()
        {
            Categories = [.. (scope.Categories ?? []).Select(DataCategory.Parse)],
            Recipients = [.. scope.Recipients ?? []],
        },
        Notice = document.Notice is not { } notice
            ? null
            : new(new(notice.Id), notice.Version, notice.Language, ContentHash.Parse(notice.Hash)) { ShownAt = notice.ShownAt, Token = notice.Token },
        Authority = document.Authority is not { } authority ? ConsentAuthority.Self : new()
        {
            Actor = authority.Actor,
            Capacity = authority.Capacity,
            From = authority.From,
            Mandate = authority.Mandate,
            ProofLevel = authority.ProofLevel,
            Until = authority.Until,
            Witness = authority.Witness,
        },
        CapturedBy = document.CapturedBy,
        Channel = document.Channel,
        Origin = document.Origin,
        Validity = document.Validity is not { } validity ? ConsentValidity.Endless : new()
        {
            Justification = validity.Justification,
            Until = validity.Until,
            UntilEvent = validity.UntilEvent,
            Uses = validity.Uses,
        },
        Proof = document.Proof,
        IsExplicit = document.IsExplicit,
        Evidence = document.Evidence,
        Supersedes = document.Supersedes,
        IdempotencyKey = document.IdempotencyKey,
    };
}
