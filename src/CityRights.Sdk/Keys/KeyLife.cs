using System.Collections.Immutable;

namespace CityRights.Keys;

/// <summary>
/// The life of key versions, judged by the clock: a pending version whose moment has come counts as active and the former active one as relinking, on
/// every node at the same instant and without a restart. What a source wrote down stays as it is.
/// </summary>
internal static class KeyLife
{
    /// <summary>The versions as they are at a moment. They are sound: numbered in order, pending ones after the active one and in the order of their dates.</summary>
    internal static ImmutableArray<KeyVersion> At(ImmutableArray<KeyVersion> versions, DateTimeOffset now)
    {
        var judged = versions.ToBuilder();
        var active = 0;
        for (var index = 0; index < judged.Count; index++)
        {
            if (judged[index].State == KeyState.Active)
            {
                active = index;
            }
            else if (judged[index] is { State: KeyState.Pending } due && due.Since <= now)
            {
                judged[active] = judged[active] with { State = KeyState.Relinking, Since = due.Since };
                judged[index] = due with { State = KeyState.Active };
                active = index;
            }
        }

        return judged.MoveToImmutable();
    }

    /// <summary>When the next version comes into use, in ticks of UTC; <see cref="long.MaxValue"/> where none is pending.</summary>
    internal static long NextChange(ImmutableArray<KeyVersion> versions)
    {
        foreach (var version in versions)
        {
            if (version.State == KeyState.Pending)
            {
                return version.Since.UtcTicks;
            }
        }

        return long.MaxValue;
    }
}
