using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CityRights.Internal;

namespace CityRights.Consent;

/// <summary>The wording of one version of a notice in one language, with the two answers. Immutable.</summary>
/// <remarks>
/// The hash is SHA-256 over the canonical JSON (RFC 8785) of
/// <c>{"id", "version", "language", "title", "body", "choices": {"give", "refuse"}}</c>; whoever holds the wording can compute it again.
/// </remarks>
public sealed record NoticeText
{
    internal NoticeText(NoticeId notice, int version, string language, string title, string body, string give, string refuse)
    {
        Notice = notice;
        Version = version;
        Language = language;
        Title = title;
        Body = body;
        Give = give;
        Refuse = refuse;
        Hash = ContentHash.Of(Canonical());
    }

    /// <summary>The notice.</summary>
    public NoticeId Notice { get; }

    /// <summary>The version.</summary>
    public int Version { get; }

    /// <summary>The language, a BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The text. It says what happens on refusal, how to withdraw, and which way there is without the internet.</summary>
    public string Body { get; }

    /// <summary>The words of the yes.</summary>
    public string Give { get; }

    /// <summary>The words of the no; shown as prominently as the yes.</summary>
    public string Refuse { get; }

    /// <summary>The hash of the wording.</summary>
    public ContentHash Hash { get; }

    /// <summary>The canonical bytes that are hashed, UTF-8 JSON.</summary>
    public byte[] Canonical()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("id", Notice.Value);
            writer.WriteNumber("version", Version);
            writer.WriteString("language", Language);
            writer.WriteString("title", Title);
            writer.WriteString("body", Body);
            writer.WriteStartObject("choices");
            writer.WriteString("give", Give);
            writer.WriteString("refuse", Refuse);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return CanonicalJson.Of(buffer.WrittenMemory);
    }

    /// <summary>Notice, version and language.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Notice} {Version} {Language}");
}
