using System.Collections.Immutable;

namespace CityRights.Keys;

/// <summary>What a ring holds between two changes. Immutable, so that one read of it is one consistent answer, without a lock.</summary>
internal sealed class KeyRingSnapshot
{
    private readonly ImmutableArray<RootKey> _keys;

    /// <summary>Judges keys at a moment. The ring stays the owner of their roots.</summary>
    internal KeyRingSnapshot(ImmutableArray<RootKey> keys, DateTimeOffset asOf, long sequence, bool isForDevelopment)
    {
        _keys = keys;
        AsOf = asOf;
        Sequence = sequence;
        IsForDevelopment = isForDevelopment;
        Versions = KeyLife.At([.. keys.Select(static key => key.Version)], asOf);
        NextChange = KeyLife.NextChange(Versions);
        CurrentVersion = Versions.Single(static version => version.State == KeyState.Active).Version;
        LiveVersions = [.. Versions.Where(static version => version.IsLive).Select(static version => version.Version).OrderDescending()];
        LiveList = LiveVersions;
    }

    /// <summary>The moment of the judgement.</summary>
    internal DateTimeOffset AsOf { get; }

    /// <summary>Counts up with every change of the ring.</summary>
    internal long Sequence { get; }

    internal bool IsForDevelopment { get; }

    /// <summary>All versions in order, in the states that they had at the moment.</summary>
    internal ImmutableArray<KeyVersion> Versions { get; }

    /// <summary>The live versions, newest first.</summary>
    internal ImmutableArray<int> LiveVersions { get; }

    /// <summary>The same as a list, boxed once.</summary>
    internal IReadOnlyList<int> LiveList { get; }

    internal int CurrentVersion { get; }

    /// <summary>Until when the judgement holds, in ticks of UTC.</summary>
    internal long NextChange { get; }

    /// <summary>The root of a live version, or null.</summary>
    internal SecretBuffer? RootOf(int version) =>
        version >= 1 && version <= _keys.Length && Versions[version - 1].IsLive ? _keys[version - 1].Root : null;

    /// <summary>One mark for each root held, equal for equal roots under whatever number.</summary>
    internal HashSet<string> RootMarks() =>
        [.. _keys.Where(static key => key.Root is not null).Select(static key => KeyFingerprint.Of(0, key.Root!.Span))];

    /// <summary>The same keys, judged at a later moment.</summary>
    internal KeyRingSnapshot At(DateTimeOffset later) => new(_keys, later, Sequence + 1, IsForDevelopment);

    /// <summary>
    /// Newly read keys in place of these. A version that both hold keeps the buffer that it has, so that whoever uses it is not disturbed; the others are
    /// taken from the material. What is left of these is overwritten by <see cref="DisposeAllBut"/>.
    /// </summary>
    internal KeyRingSnapshot Succeed(KeyMaterial material) => new(Take(material, _keys), AsOf, Sequence + 1, material.IsForDevelopment);

    /// <summary>Overwrites every root that a successor does not use; all of them where there is none.</summary>
    internal void DisposeAllBut(KeyRingSnapshot? successor)
    {
        for (var index = 0; index < _keys.Length; index++)
        {
            if (successor is null || !ReferenceEquals(successor._keys[index].Root, _keys[index].Root))
            {
                _keys[index].Dispose();
            }
        }
    }

    /// <summary>Takes the roots that are used now or later; a retired version needs none in memory.</summary>
    internal static ImmutableArray<RootKey> Take(KeyMaterial material, ImmutableArray<RootKey> held)
    {
        var keys = ImmutableArray.CreateBuilder<RootKey>(material.Keys.Count);
        for (var index = 0; index < material.Keys.Count; index++)
        {
            var version = material.Keys[index].Version;
            keys.Add(new(
                version,
                version.State is KeyState.Retired or KeyState.Destroyed ? null
                : index < held.Length && held[index].Root is { } root ? root
                : material.TakeRoot(index)));
        }

        return keys.MoveToImmutable();
    }
}
