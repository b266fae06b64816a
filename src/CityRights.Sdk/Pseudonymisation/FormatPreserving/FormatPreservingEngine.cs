using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The ciphers of one field under one key version. Suite <c>ff1-aes256</c>: FF1 (NIST SP 800-38G) under the field's key of 32 bytes; tweak =
/// one byte with the length of the caller's tweak, that tweak, the kept characters. Safe for concurrent use.
/// </summary>
internal sealed class FormatPreservingEngine : IDisposable
{
    internal const string Suite = "ff1-aes256";
    internal const int KeyLength = 32;

    private readonly KeyRing _ring;
    private readonly CipherPool<FormatPreservingWorker> _pool;

    internal FormatPreservingEngine(KeyRing ring, int keyVersion, string domain, PseudonymField field)
    {
        _ring = ring;
        (KeyVersion, Domain, Field) = (keyVersion, domain, field);
        _pool = new(() => new(radix => FieldKeys.Use(ring, keyVersion, domain, field, Suite, KeyLength, key => new Ff1(key, radix))));
    }

    internal int KeyVersion { get; }

    internal string Domain { get; }

    internal PseudonymField Field { get; }

    /// <summary>Lends what one thread works with.</summary>
    internal FormatPreservingWorker Rent()
    {
        _ring.ThrowIfDisposed();
        return _ring.LiveVersions.Contains(KeyVersion) ? _pool.Rent() : throw PseudonymisationErrors.VersionNotLive(KeyVersion);
    }

    /// <summary>Takes it back and overwrites what it held of people.</summary>
    internal void Return(FormatPreservingWorker worker)
    {
        worker.Clear();
        _pool.Return(worker);
    }

    public void Dispose() => _pool.Dispose();
}
