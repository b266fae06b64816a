using System.Text.Json;

namespace CityRights.Internal;

/// <summary>An object being read. Members are asked for by name; <see cref="Close"/> then reports those that nobody asked for.</summary>
internal sealed class JsonObject
{
    private readonly JsonReading _reading;
    private readonly LocatedJson _value;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    internal JsonObject(JsonReading reading, LocatedJson value)
    {
        _reading = reading;
        _value = value;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.Members.Where(member => !seen.Add(member.Name)).TakeWhile(_ => !reading.IsFull))
        {
            Add(JsonProblemKind.Duplicate, member, "The member stands twice in the same object; keep one.");
        }
    }

    /// <summary>A member's value, or null where it is absent.</summary>
    internal LocatedJson? Optional(string name)
    {
        _asked.Add(name);
        return _value.Members.FirstOrDefault(member => member.Name == name)?.Value;
    }

    /// <summary>A member's value; null, and a problem, where it is absent.</summary>
    internal LocatedJson? Required(string name)
    {
        var value = Optional(name);
        if (value is null && !_reading.IsFull)
        {
            _reading.Add(new(
                JsonProblemKind.Missing, JsonPointer.Append(_value.Pointer, name), _value.Position, $"The member '{name}' is missing; add it."));
        }

        return value;
    }

    internal string? OptionalText(string name) => Optional(name) is { } value ? _reading.Text(value) : null;

    internal string? RequiredText(string name) => Required(name) is { } value ? _reading.Text(value) : null;

    /// <summary>The items of a member that is an array, until there are problems enough; none where it is absent or something else.</summary>
    internal IEnumerable<LocatedJson> Items(string name) =>
        Optional(name) is { } value && _reading.Is(value, JsonValueKind.Array) ? value.Items.TakeWhile(_ => !_reading.IsFull) : [];

    /// <summary>The members of a member that is an object with names of the writer's own; none where it is absent or something else.</summary>
    internal IEnumerable<LocatedMember> Entries(string name) =>
        Optional(name) is { } value && _reading.TryObject(value, out var opened) ? opened.Entries() : [];

    /// <summary>All members with their own names, each once, until there are problems enough.</summary>
    internal IEnumerable<LocatedMember> Entries() =>
        _value.Members.DistinctBy(static member => member.Name, StringComparer.Ordinal).TakeWhile(_ => !_reading.IsFull);

    /// <summary>Reports every member that nobody asked for.</summary>
    internal void Close()
    {
        foreach (var member in Entries().Where(member => !_asked.Contains(member.Name)))
        {
            Add(JsonProblemKind.UnknownMember, member, $"The format has no member {Printable.Quote(member.Name)}{NearMatch.Hint(member.Name, _asked)}. Correct or remove it.");
        }
    }

    private void Add(JsonProblemKind kind, LocatedMember member, string message) =>
        _reading.Add(new(kind, JsonPointer.Append(_value.Pointer, Printable.Name(member.Name)), _value.PositionOf(member), message));
}
