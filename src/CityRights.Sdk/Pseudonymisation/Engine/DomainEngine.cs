using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>One domain of a ring: an engine for each field and live version.</summary>
internal sealed class DomainEngine : IDisposable
{
    // Few fields, named by literals: looking at each is faster than hashing the name.
    private readonly (string Id, FieldEngine[] Engines)[] _fields;

    internal DomainEngine(KeyRing ring, PseudonymDomainDefinition definition)
    {
        Definition = definition;
        _fields = [.. definition.Fields.Select(field => (field.Id, ring.LiveVersions.Select(version => new FieldEngine(ring, version, definition.Id, field)).ToArray()))];
    }

    internal PseudonymDomainDefinition Definition { get; }

    /// <summary>A field's engines, newest version first; null names the only field.</summary>
    internal FieldEngine[] Engines(string? field, string parameter = "field")
    {
        if (field is null)
        {
            return _fields.Length == 1 ? _fields[0].Engines : throw PseudonymisationErrors.FieldNotNamed(Definition.Id, Names, parameter);
        }

        foreach (var (id, engines) in _fields)
        {
            if (string.Equals(id, field, StringComparison.Ordinal))
            {
                return engines;
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

    /// <summary>The engine that new pseudonyms are made with: no live version is newer than the active one.</summary>
    internal static FieldEngine Current(FieldEngine[] engines) => engines[0];

    public void Dispose()
    {
        foreach (var engine in _fields.SelectMany(static field => field.Engines))
        {
            engine.Dispose();
        }
    }

    private IEnumerable<string> Names => _fields.Select(static one => one.Id);
}
