using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>The vault's keys of one domain: an engine for each field and key version, made when first asked for. Follows the ring through rotation.</summary>
internal sealed class VaultDomain : IDisposable
{
    private readonly FieldEngines<VaultEngine> _engines;
    private readonly KeyRing _ring;

    internal VaultDomain(KeyRing ring, PseudonymDomainDefinition definition)
    {
        (_ring, Definition) = (ring, definition);
        _engines = new(ring, (field, version) => new(ring, version, definition.Id, field));
    }

    internal PseudonymDomainDefinition Definition { get; }

    internal VaultEngine Current(PseudonymField field) => Engine(field, _ring.CurrentVersion);

    internal bool IsLive(int keyVersion) => _ring.LiveVersions.Contains(keyVersion);

    internal VaultEngine Engine(PseudonymField field, int keyVersion) => _engines.Get(field, keyVersion);

    /// <summary>Makes what new rows need, so that keys and ciphers are known to be sound before the first row.</summary>
    internal void Warm()
    {
        foreach (var field in Definition.Fields)
        {
            _ = Current(field);
        }
    }

    /// <summary>How the row of an identifier is found, the current key version first.</summary>
    internal VaultLookup Lookup(PseudonymField field, ReadOnlySpan<byte> canonical)
    {
        var versions = _ring.LiveVersions;
        var indexes = new ReadOnlyMemory<byte>[versions.Count];
        for (var place = 0; place < indexes.Length; place++)
        {
            indexes[place] = Engine(field, versions[place]).Index(canonical);
        }

        return new(Definition.Id, field.Id, [.. indexes]);
    }

    public void Dispose() => _engines.Dispose();
}
