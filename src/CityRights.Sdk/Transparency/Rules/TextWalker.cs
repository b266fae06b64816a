using CityRights.Internal;

namespace CityRights.Transparency;

/// <summary>Walks all texts of a manifest, each with its place.</summary>
internal sealed class TextWalker(Action<string, string> onText, Action<string, LocalisedText> onLocalised) : IManifestVisitor
{
    private string _pointer = string.Empty;

    public void Text(string name, string value) => onText(JsonPointer.Append(_pointer, name), value);

    public void Flag(string name, bool value)
    {
        // A flag holds no text.
    }

    public void Texts(string name, IReadOnlyList<string> values)
    {
        var list = JsonPointer.Append(_pointer, name);
        for (var index = 0; index < values.Count; index++)
        {
            onText(JsonPointer.Append(list, index), values[index]);
        }
    }

    public void Localised(string name, LocalisedText text) => onLocalised(JsonPointer.Append(_pointer, name), text);

    public void Part(string name, IManifestPart part) => Within(JsonPointer.Append(_pointer, name), part);

    public void Parts(string name, IReadOnlyList<IManifestPart> parts)
    {
        var list = JsonPointer.Append(_pointer, name);
        for (var index = 0; index < parts.Count; index++)
        {
            Within(JsonPointer.Append(list, index), parts[index]);
        }
    }

    private void Within(string pointer, IManifestPart part)
    {
        var outer = _pointer;
        _pointer = pointer;
        part.Show(this);
        _pointer = outer;
    }
}
