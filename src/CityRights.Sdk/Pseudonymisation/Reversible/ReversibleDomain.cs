using System.Diagnostics.CodeAnalysis;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>The reversible tokens of one domain: an engine for each field and key version, made when first asked for. Follows the ring through rotation.</summary>
internal sealed class ReversibleDomain : IDisposable
{
    private readonly FieldEngines<ReversibleEngine> _engines;
    private readonly KeyRing _ring;

    internal ReversibleDomain(KeyRing ring, PseudonymDomainDefinition definition)
    {
        (_ring, Definition) = (ring, definition);
        _engines = new(ring, (field, version) => new(ring, version, definition.Id, field));
    }

    internal PseudonymDomainDefinition Definition { get; }

    internal int CurrentVersion => _ring.CurrentVersion;

    internal IReadOnlyList<int> LiveVersions => _ring.LiveVersions;

    internal PseudonymField Field(string? field) => Definition.FieldNamed(field);

    internal ReversibleEngine Engine(PseudonymField field, int keyVersion) => _engines.Get(field, keyVersion);

    /// <summary>Makes what new tokens need, so that keys and ciphers are known to be sound before the first token.</summary>
    internal void Warm()
    {
        foreach (var field in Definition.Fields)
        {
            _ = Engine(field, CurrentVersion);
        }
    }

    /// <summary>Opens a token whatever field it is of: it authenticates under one field only.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller owns the buffer.")]
    internal SecretBuffer? TryOpen(int keyVersion, ReadOnlySpan<byte> sealedBytes, out PseudonymField? opened)
    {
        foreach (var field in Definition.Fields)
        {
            if (Engine(field, keyVersion).TryOpen(sealedBytes) is { } value)
            {
                opened = field;
                return value;
            }
        }

        opened = null;
        return null;
    }

    public void Dispose() => _engines.Dispose();
}
