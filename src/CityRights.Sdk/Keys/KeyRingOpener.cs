using CityRights.Internal;

namespace CityRights.Keys;

/// <summary>Loads a source into a ring; whatever fails, no root stays behind.</summary>
internal static class KeyRingOpener
{
    internal static KeyRing Open(KeySource source, string tenant, TimeProvider time)
    {
        var material = Prepare(tenant);
        try
        {
            var loading = source.LoadAsync(material, CancellationToken.None);
            if (!loading.IsCompleted)
            {
                DisposeWhenDone(loading, material);
                throw KeyErrors.NotSynchronous(source);
            }

            loading.GetAwaiter().GetResult();
            return KeyRing.Seal(material, source.Description, source, time);
        }
        catch
        {
            material.Dispose();
            throw;
        }
    }

    internal static async ValueTask<KeyRing> OpenAsync(
        KeySource source, string tenant, TimeProvider time, CancellationToken cancellationToken)
    {
        var material = Prepare(tenant);
        try
        {
            await source.LoadAsync(material, cancellationToken).ConfigureAwait(false);
            return KeyRing.Seal(material, source.Description, source, time);
        }
        catch
        {
            material.Dispose();
            throw;
        }
    }

    private static KeyMaterial Prepare(string tenant)
    {
        IdentifierText.ThrowIfInvalid(tenant);
        KeySelfTest.ThrowIfFailed();
        return new(tenant);
    }

    /// <summary>A source that goes on reading after it was refused must not leave roots in memory.</summary>
    private static void DisposeWhenDone(ValueTask loading, KeyMaterial material) =>
        _ = loading.AsTask().ContinueWith(
            static (task, state) =>
            {
                _ = task.Exception;
                ((KeyMaterial)state!).Dispose();
            },
            material,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
}
