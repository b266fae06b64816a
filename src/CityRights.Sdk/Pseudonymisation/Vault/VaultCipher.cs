using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <summary>The two keys of a vault's field under one key version, scheduled: one finds rows, the other seals them. Serves one thread at a time.</summary>
internal sealed class VaultCipher(IncrementalHash index, XAesGcm value) : IDisposable
{
    internal IncrementalHash Index => index;

    internal XAesGcm Value => value;

    public void Dispose()
    {
        index.Dispose();
        value.Dispose();
    }
}
