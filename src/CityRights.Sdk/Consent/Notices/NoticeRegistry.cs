using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CityRights.Consent;

/// <summary>All notices of a tenant. Immutable, already judged, safe for concurrent use.</summary>
public sealed class NoticeRegistry
{
    private readonly FrozenDictionary<NoticeId, Notice> _byId;

    internal NoticeRegistry(ImmutableArray<Notice> notices)
    {
        Notices = notices;
        _byId = notices.ToFrozenDictionary(static notice => notice.Id);
    }

    /// <summary>The notices, in the order of declaration.</summary>
    public ImmutableArray<Notice> Notices { get; }

    /// <summary>Finds a notice.</summary>
    /// <param name="id">Its id; the default value finds nothing.</param>
    /// <param name="notice">The notice, or null.</param>
    public bool TryGet(NoticeId id, [NotNullWhen(true)] out Notice? notice) => _byId.TryGetValue(id, out notice);

    /// <summary>Recovers the wording that an event pins.</summary>
    /// <param name="reference">The reference; null recovers nothing.</param>
    /// <returns>The wording, or null where it is not declared any more or was changed, which the rules of notices forbid.</returns>
    public NoticeText? Find(NoticeReference? reference) =>
        reference is not null && _byId.TryGetValue(reference.Notice, out var notice) ? notice.Find(reference) : null;
}
