using System.Collections.Frozen;

namespace CityRights.Minimisation;

/// <summary>A type whose members serve purposes: its policy, and how each member is read.</summary>
internal sealed class TypeMap
{
    internal TypeMap(Type type, MinimisationPolicy policy, IEnumerable<MapMember> members)
    {
        Type = type;
        Policy = policy;
        Members = members.ToFrozenDictionary(static member => member.Name, StringComparer.Ordinal);
    }

    internal Type Type { get; }

    internal MinimisationPolicy Policy { get; }

    /// <summary>The declared members by JSON name.</summary>
    internal FrozenDictionary<string, MapMember> Members { get; }
}
