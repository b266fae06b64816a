using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CityRights.Internal;

/// <summary>One reading of one document: collects what is wrong with it instead of stopping at the first thing.</summary>
internal sealed class JsonReading
{
    private const int MostProblems = 100;

    private readonly List<JsonProblem> _problems = [];

    internal IReadOnlyList<JsonProblem> Problems => _problems;

    /// <summary>Whether nobody would read on; looking further costs time and helps no one.</summary>
    internal bool IsFull => _problems.Count >= MostProblems;

    internal void Add(JsonProblemKind kind, LocatedJson at, string message)
    {
        // Working out a place reads the document again.
        if (!IsFull)
        {
            _problems.Add(new(kind, at.Pointer, at.Position, message));
        }
    }

    /// <summary>Adds a problem; beyond the hundredth it says nothing, for nobody reads on.</summary>
    internal void Add(JsonProblem problem)
    {
        if (!IsFull)
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Opens an object for reading member by member.</summary>
    internal bool TryObject(LocatedJson value, [NotNullWhen(true)] out JsonObject? opened)
    {
        opened = Is(value, JsonValueKind.Object) ? new JsonObject(this, value) : null;
        return opened is not null;
    }

    /// <summary>Whether a value is of a kind; a problem if not.</summary>
    internal bool Is(LocatedJson value, JsonValueKind kind)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        Add(JsonProblemKind.WrongKind, value, $"Here belongs {JsonSyntax.Name(kind)}, not {JsonSyntax.Name(value.Kind)}.");
        return false;
    }

    /// <summary>The text of a string that is not blank; null, and a problem, otherwise.</summary>
    internal string? Text(LocatedJson value)
    {
        if (!Is(value, JsonValueKind.String))
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(value.Text))
        {
            return value.Text;
        }

        Add(JsonProblemKind.Malformed, value, "The text is blank; write it, or leave the member out.");
        return null;
    }
}
