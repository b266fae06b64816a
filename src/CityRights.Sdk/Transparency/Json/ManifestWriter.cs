using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CityRights.Internal;

namespace CityRights.Transparency;

/// <summary>Writes a manifest: members in fixed order, two spaces, line feeds, only what is declared.</summary>
internal sealed class ManifestWriter : IManifestVisitor, IDisposable
{
    // The document is served as JSON and never pasted into HTML, so letters stay readable.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
    };

    private readonly Utf8JsonWriter _writer;

    private ManifestWriter(IBufferWriter<byte> destination) => _writer = new(destination, Options);

    internal static void Write(IManifestPart manifest, IBufferWriter<byte> destination)
    {
        using (var writer = new ManifestWriter(destination))
        {
            writer._writer.WriteStartObject();
            manifest.Show(writer);
            writer._writer.WriteEndObject();
        }

        destination.Write("\n"u8);
    }

    public void Dispose() => _writer.Dispose();

    public void Text(string name, string value) => _writer.WriteString(name, Sound(value));

    public void Flag(string name, bool value) => _writer.WriteBoolean(name, value);

    public void Texts(string name, IReadOnlyList<string> values)
    {
        _writer.WriteStartArray(name);
        foreach (var value in values)
        {
            _writer.WriteStringValue(Sound(value));
        }

        _writer.WriteEndArray();
    }

    public void Localised(string name, LocalisedText text)
    {
        _writer.WriteStartObject(name);
        foreach (var (language, value) in text.Texts)
        {
            _writer.WriteString(language, Sound(value));
        }

        _writer.WriteEndObject();
    }

    public void Part(string name, IManifestPart part)
    {
        _writer.WriteStartObject(name);
        part.Show(this);
        _writer.WriteEndObject();
    }

    public void Parts(string name, IReadOnlyList<IManifestPart> parts)
    {
        _writer.WriteStartArray(name);
        foreach (var part in parts)
        {
            _writer.WriteStartObject();
            part.Show(this);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    // The JSON writer would put U+FFFD in place of half a surrogate pair: a character that nobody declared.
    private static string Sound(string text) => TextRules.IsWellFormed(text)
        ? text
        : throw new ArgumentException("A text of the manifest holds half of a surrogate pair; correct it. ManifestValidator says where.", nameof(text));
}
