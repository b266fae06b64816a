namespace CityRights.Architecture.Docs;

/// <summary>A fenced block of a document, with the marks of the comment before it.</summary>
/// <param name="Page">The document, from the root of the working copy.</param>
/// <param name="Line">The line of the fence.</param>
/// <param name="Language">The language that the fence names; empty if none.</param>
/// <param name="Marks">The marks; a mark without a value has the empty one.</param>
/// <param name="Text">The lines between the fences, each ended by a line feed.</param>
internal sealed record CodeBlock(string Page, int Line, string Language, IReadOnlyDictionary<string, string> Marks, string Text)
{
    public string Place => $"{Page}:{Line}";

    public bool Has(string mark) => Marks.ContainsKey(mark);

    public string? Mark(string mark) => Marks.GetValueOrDefault(mark);
}
