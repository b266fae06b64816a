namespace CityRights.Keys;

/// <summary>What may be done to the versions of a key file: the steps of <see cref="KeyState"/>, and none back.</summary>
internal static class KeyFileChanges
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(366);

    /// <summary>Adds a version: active at once, or pending until every node has read it.</summary>
    internal static void Rotate(KeyFileContent content, DateTimeOffset now, TimeSpan activateAfter)
    {
        var due = KeyFileFormat.Second(now + activateAfter);
        if (due <= now)
        {
            // A version that was pending is out of turn: some node's clock may have used it already, so that people are found by it.
            Step(content, KeyState.Pending, KeyState.Relinking, now);
            Step(content, KeyState.Active, KeyState.Relinking, now);
            KeyFileStore.AddVersion(content, KeyState.Active, now, now);
            return;
        }

        if (content.Keys[^1].Version is { State: KeyState.Pending } last && last.Since > due)
        {
            throw KeyErrors.PendingLater(last);
        }

        KeyFileStore.AddVersion(content, KeyState.Pending, now, due);
    }

    internal static void Retire(KeyFileContent content, DateTimeOffset now, int version)
    {
        var found = Find(content.Versions, version);
        if (found.State != KeyState.Relinking)
        {
            throw KeyErrors.CannotRetire(found);
        }

        content.Keys[version - 1] = content.Keys[version - 1] with { Version = found with { State = KeyState.Retired, Since = now } };
    }

    internal static void Destroy(KeyFileContent content, DateTimeOffset now, int version, string reason)
    {
        ThrowIfIndestructible(content.Versions, version);
        var former = content.Keys[version - 1];
        content.Keys[version - 1] = new(former.Version with { State = KeyState.Destroyed, Since = now, Reason = reason }, null);
        former.Dispose();
    }

    internal static void ThrowIfIndestructible(IReadOnlyList<KeyVersion> versions, int version)
    {
        var found = Find(versions, version);
        if (found.State is not (KeyState.Relinking or KeyState.Retired))
        {
            throw KeyErrors.CannotDestroy(found);
        }
    }

    internal static void ThrowIfNoDelay(TimeSpan activateAfter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(activateAfter, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(activateAfter, LongestDelay);
    }

    private static KeyVersion Find(IReadOnlyList<KeyVersion> versions, int version) =>
        version >= 1 && version <= versions.Count ? versions[version - 1] : throw KeyErrors.NoSuchVersion(version, versions.Count);

    private static void Step(KeyFileContent content, KeyState from, KeyState to, DateTimeOffset now)
    {
        for (var index = 0; index < content.Keys.Count; index++)
        {
            if (content.Keys[index].Version is var version && version.State == from)
            {
                content.Keys[index] = content.Keys[index] with { Version = version with { State = to, Since = now } };
            }
        }
    }
}
