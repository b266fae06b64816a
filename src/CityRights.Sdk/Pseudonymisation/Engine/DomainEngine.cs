using System.Collections.Frozen;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>One domain of a ring: an engine for each field and live version.</summary>
internal sealed class DomainEngine : IDisposable
{
    private readonly FrozenDictionary<string, FieldEngine[]> _fields;
    private readonly FieldEngine[]? _only;

    internal DomainEngine(KeyRing ring, PseudonymDomainDefinition definition)
    {
        Definition = definition;
        _fields = definition.Fields.ToFrozenDictionary(
            static field => field.Id,
            field => ring.LiveVersions.Select(version => new FieldEngine(ring, version, definition.Id, field)).ToArray(),
            StringComparer.Ordinal);
        _only = _fields.Count == 1 ? _fields.Values[0] : null;
    }

    internal PseudonymDomainDefinition Definition { get; }

    /// <summary>A field's engines, newest version first; null names the only field.</summary>
    internal FieldEngine[] Engines(string? field, string parameter = "field")
    {
        if (field is null)
        {
            return _only ?? throw PseudonymisationErrors.FieldNotNamed(Definition.Id, Names, parameter);
        }

        return _fields.TryGetValue(field, out var engines)
            ? engines
            : throw PseudonymisationErrors.UnknownField(Definition.Id, field, Names, parameter);
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
        foreach (var engine in _fields.Values.SelectMany(static engines => engines))
        {
            engine.Dispose();
        }
    }

    private IEnumerable<string> Names => Definition.Fields.Select(static one => one.Id);
}
