using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>One domain of a ring: an engine for each field and live version, which follow the ring.</summary>
internal sealed class DomainEngine : IDisposable
{
    // Few fields, named by literals: looking at each is faster than hashing the name.
    private readonly (string Id, PerLiveVersion<FieldEngine> Engines)[] _fields;

    private readonly KeyRing _ring;

    internal DomainEngine(KeyRing ring, PseudonymDomainDefinition definition)
    {
        _ring = ring;
        Definition = definition;
        _fields = [.. definition.Fields.Select(field => (field.Id, new PerLiveVersion<FieldEngine>(ring, version => new(ring, version, definition.Id, field, definition.Suite.Of(version)))))];
    }

    internal PseudonymDomainDefinition Definition { get; }

    /// <summary>The version that new pseudonyms are made with.</summary>
    internal int CurrentVersion => _ring.CurrentVersion;

    /// <summary>A field's engines, newest version first; null names the only field.</summary>
    internal FieldEngine[] Engines(string? field, string parameter = "field")
    {
        if (field is null)
        {
            return _fields.Length == 1 ? _fields[0].Engines.All : throw PseudonymisationErrors.FieldNotNamed(Definition.Id, Names, parameter);
        }

        foreach (var (id, engines) in _fields)
        {
            if (string.Equals(id, field, StringComparison.Ordinal))
            {
                return engines.All;
            }
        }

        throw PseudonymisationErrors.UnknownField(Definition.Id, field, Names, parameter);
    }

    /// <summary>A field's engine under one version.</summary>
    internal FieldEngine Engine(string? field, int? keyVersion)
    {
        var engines = Engines(field);
        return keyVersion is not { } version
            ? Current(engines)
            : Array.Find(engines, engine => engine.KeyVersion == version) ?? throw PseudonymisationErrors.VersionNotLive(version);
    }

    /// <summary>Borrows a hash of the version that new pseudonyms are made with.</summary>
    internal PseudonymFunction RentCurrent(string? field, out FieldEngine engine)
    {
        while (true)
        {
            engine = Current(Engines(field));
            if (engine.TryRent() is { } hash)
            {
                return hash;
            }

            // Retired at this very moment: the engines have followed the ring, and there is a successor.
        }
    }

    /// <summary>The engine that new pseudonyms are made with: no live version is newer than the active one.</summary>
    internal static FieldEngine Current(FieldEngine[] engines) => engines[0];

    public void Dispose()
    {
        foreach (var (_, engines) in _fields)
        {
            engines.Dispose();
        }
    }

    private IEnumerable<string> Names => _fields.Select(static one => one.Id);
}
