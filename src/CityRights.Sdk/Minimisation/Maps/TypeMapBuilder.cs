using CityRights.Internal;

namespace CityRights.Minimisation;

/// <summary>Declares which members of a type serve which purposes, and in which form. A member that is not declared is absent.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <remarks>Not safe for concurrent use.</remarks>
public sealed class TypeMapBuilder<T>
{
    private readonly PolicyBuilder _policy = new();
    private readonly List<MapMember> _members = [];
    private string _id = DefaultId();

    internal TypeMapBuilder()
    {
    }

    /// <summary>Names the policy that the map amounts to. Without it, the id is the type's name in lower case.</summary>
    /// <param name="id">The id, of the form of a <see cref="PurposeId"/>.</param>
    /// <exception cref="ArgumentException">The id is not of its form.</exception>
    public TypeMapBuilder<T> Named(string id)
    {
        IdentifierText.ThrowIfInvalid(id);
        _id = id;
        return this;
    }

    /// <summary>Declares a member.</summary>
    /// <typeparam name="TValue">The member's type.</typeparam>
    /// <param name="name">The member's JSON name, as it stands in the output: with a camel-case context <c>plate</c>, not <c>Plate</c>.</param>
    /// <param name="value">Reads the member, for example <c>static p => p.Plate</c>. It names the member
    /// and computes nothing: it is called for transforms and pseudonyms alone, and a raw or nested member is written as the JSON context writes it. To cut a value, use a transform.</param>
    /// <param name="declare">Says in which form it serves which purposes.</param>
    /// <exception cref="ArgumentException">The name is null or empty, or declared already.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TypeMapBuilder<T> Field<TValue>(string name, Func<T, TValue> value, Action<FieldBuilder> declare)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(declare);
        declare(_policy.Add(name));
        _members.Add(new MapMember<T, TValue>(name, value));
        return this;
    }

    internal TypeMap Build() => new(typeof(T), new(_id, [], _policy.Build()), _members);

    private static string DefaultId()
    {
        var name = typeof(T).Name.Split('`')[0].ToLowerInvariant();
        return IdentifierText.IsValid(name) ? name : "record";
    }
}
