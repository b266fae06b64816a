using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;
using CityRights.Internal;

namespace CityRights.Minimisation;

/// <summary>Judges the maps against the user's JSON metadata: every declared member exists and can be walked in the form it has.</summary>
internal sealed class JsonMapRules
{
    private readonly JsonShapes _shapes;
    private readonly FrozenDictionary<Type, TypeMap> _maps;
    private readonly MinimisationProblems _problems;

    internal JsonMapRules(JsonShapes shapes, FrozenDictionary<Type, TypeMap> maps, MinimisationProblems problems)
    {
        _shapes = shapes;
        _maps = maps;
        _problems = problems;
    }

    internal void Judge()
    {
        foreach (var map in _maps.Values.OrderBy(static map => map.Policy.Id, StringComparer.Ordinal))
        {
            if (_shapes.Find(map.Type) is not { } info)
            {
                Add(map, MinimisationCodes.UnknownType, string.Empty, $"The JSON context does not know the type {map.Type.Name}; add [JsonSerializable(typeof({map.Type.Name}))] to it.");
            }
            else if (_shapes.Of(map.Type, out _) != JsonShape.Objects || info.Type != map.Type)
            {
                Add(map, MinimisationCodes.CannotWalk, string.Empty, $"The type {map.Type.Name} is not written as one object with known members (it has a converter, derived types or is a collection); map the type of its members instead.");
            }
            else
            {
                Judge(map, info);
            }
        }
    }

    private void Judge(TypeMap map, JsonTypeInfo info)
    {
        foreach (var purpose in map.Policy.Purposes)
        {
            foreach (var (name, form) in purpose.Fields)
            {
                var path = MinimisationPath.Of(purpose.Purpose, name);
                var property = info.Properties.FirstOrDefault(property => property.Name == name);
                if (property is null or { IsExtensionData: true } or { Get: null })
                {
                    var known = info.Properties.Where(static property => property is { IsExtensionData: false, Get: not null }).Select(static property => property.Name);
                    Add(map, MinimisationCodes.UnknownMember, path, $"{map.Type.Name} writes no JSON member {Printable.Quote(name)}{NearMatch.Hint(name, known)}. Name the member as it stands in the JSON.");
                }
                else
                {
                    Judge(map, purpose.Purpose, property, form, path);
                }
            }
        }
    }

    private void Judge(TypeMap map, PurposeId purpose, JsonPropertyInfo property, FieldForm form, string path)
    {
        var shape = _shapes.Of(property.PropertyType, out var core);
        if (shape == JsonShape.Unknown)
        {
            Add(map, MinimisationCodes.CannotWalk, path, $"The member is of type {property.PropertyType.Name}, whose JSON the projection cannot walk (a dictionary, a free object, derived types, or a converter of its own). Leave it out, give it a type with known members, or, if it writes one plain value, declare Scalar<{property.PropertyType.Name}>().");
        }
        else if (form == FieldForm.Nested)
        {
            JudgeNested(map, purpose, property, shape, core, path);
        }
        else if (shape == JsonShape.Objects)
        {
            Add(map, MinimisationCodes.WrongForm, path, $"The member is an object; say Nested() and map its type with Map<{core!.Type.Name}>(...).");
        }
        else if (form is TransformForm or PseudonymForm)
        {
            JudgeProjected(map, map.Members[property.Name], property, shape, path);
        }
    }

    private void JudgeNested(TypeMap map, PurposeId purpose, JsonPropertyInfo property, JsonShape shape, JsonTypeInfo? core, string path)
    {
        if (shape != JsonShape.Objects)
        {
            Add(map, MinimisationCodes.WrongForm, path, "The member is a value, not an object; say Raw(), a transform or Pseudonym(...).");
        }
        else if (property.CustomConverter is not null)
        {
            Add(map, MinimisationCodes.CannotWalk, path, "The member has a JSON converter of its own, which would write past the projection; remove the converter, or leave the member out.");
        }
        else if (!_maps.TryGetValue(core!.Type, out var nested) || !nested.Policy.TryGet(purpose, out _))
        {
            Add(map, MinimisationCodes.NoMap, path, $"No map says what of {core.Type.Name} the purpose '{purpose}' needs; call Map<{core.Type.Name}>(...), or leave the member out.");
        }
    }

    private void JudgeProjected(TypeMap map, MapMember member, JsonPropertyInfo property, JsonShape shape, string path)
    {
        if (shape != JsonShape.Value || !member.HasText)
        {
            Add(map, MinimisationCodes.WrongForm, path, $"A value of type {property.PropertyType.Name} cannot be read as one text; only single texts, numbers, dates and ids are transformed or pseudonymised.");
        }
        else if (member.ValueType != property.PropertyType)
        {
            Add(map, MinimisationCodes.WrongGetter, path, $"The getter reads a {member.ValueType.Name}, but the JSON member is a {property.PropertyType.Name}; read the same member.");
        }
    }

    private void Add(TypeMap map, string code, string path, string message) => _problems.Add(code, map.Policy.Id, path, message);
}
