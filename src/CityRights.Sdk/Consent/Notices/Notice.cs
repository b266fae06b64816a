using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>A notice with all its versions: by which a person is informed and asked, and from which the wording of every answer is recovered. Immutable.</summary>
public sealed class Notice : IEquatable<Notice>
{
    internal Notice(NoticeId id, ImmutableArray<NoticeVersion> versions)
    {
        Id = id;
        Versions = versions;
    }

    /// <summary>The id.</summary>
    public NoticeId Id { get; }

    /// <summary>The versions in order of their numbers, which is the order in which they take effect. None is ever removed or changed.</summary>
    public ImmutableArray<NoticeVersion> Versions { get; }

    /// <summary>The version shown at an instant.</summary>
    /// <param name="now">The instant.</param>
    /// <returns>The version, or null before the first takes effect.</returns>
    public NoticeVersion? At(DateTimeOffset now)
    {
        for (var index = Versions.Length - 1; index >= 0; index--)
        {
            if (Versions[index].EffectiveFrom <= now)
            {
                return Versions[index];
            }
        }

        return null;
    }

    /// <summary>Recovers the wording that an event pins.</summary>
    /// <param name="reference">The reference; null recovers nothing.</param>
    /// <returns>The wording, or null where version and language are not declared or the declared text has another hash.</returns>
    public NoticeText? Find(NoticeReference? reference)
    {
        if (reference is null || reference.Notice != Id)
        {
            return null;
        }

        foreach (var version in Versions)
        {
            if (version.Version == reference.Version)
            {
                return version.Exactly(reference.Language) is { } text && text.Hash == reference.Hash ? text : null;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(Notice? other) =>
        other is not null && Id == other.Id && Versions.Length == other.Versions.Length
        && Versions.Zip(other.Versions).All(static pair => pair.First.HasSameContent(pair.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Notice);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Versions.Length);

    /// <summary>The id.</summary>
    public override string ToString() => Id.Value;

    /// <summary>The instant from which an answer to a version no longer stands: when the first material version after it takes effect.</summary>
    internal DateTimeOffset? SupersededFrom(int version)
    {
        foreach (var later in Versions)
        {
            if (later.Version > version && later.Change == NoticeChange.Material)
            {
                return later.EffectiveFrom;
            }
        }

        return null;
    }

    /// <summary>The instant from which an answer of that time, to wording unknown, no longer stands.</summary>
    internal DateTimeOffset? SupersededAfter(DateTimeOffset answered)
    {
        foreach (var later in Versions)
        {
            if (later.EffectiveFrom > answered && later.Change == NoticeChange.Material)
            {
                return later.EffectiveFrom;
            }
        }

        return null;
    }
}
