using System.Buffers;
using CityRights.Internal;

namespace CityRights.Transparency;

/// <summary>A manifest as a JSON document: written always with the same bytes, read strictly. Safe for concurrent use.</summary>
/// <remarks>
/// The form is published as JSON Schema (draft 2020-12) under the name <c>manifest</c>. Members stand in a fixed order,
/// lines end with a line feed, and only what is declared is written. Reading refuses members that stand twice or that the form does not
/// have, and reports everything it finds, not just the first.
/// </remarks>
public static class ManifestJson
{
    /// <summary>What a document says of its own form, in its member <c>schema</c>.</summary>
    public const string Form = "cityrights/manifest/1";

    /// <summary>The longest document that is read, in bytes.</summary>
    public const int MaximumBytes = 1 << 20;

    /// <summary>How deep the objects of a document may nest.</summary>
    public const int MaximumDepth = 32;

    /// <summary>Writes a manifest.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <returns>UTF-8 without byte-order mark, ending with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The manifest is null.</exception>
    /// <exception cref="ArgumentException">A text holds half of a surrogate pair, or a value is not one of its enumeration.</exception>
    public static byte[] Write(AlgorithmManifest manifest)
    {
        var destination = new ArrayBufferWriter<byte>(4096);
        Write(manifest, destination);
        return destination.WrittenSpan.ToArray();
    }

    /// <summary>Writes a manifest.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="destination">Receives UTF-8 without byte-order mark, ending with a line feed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A text holds half of a surrogate pair, or a value is not one of its enumeration.</exception>
    public static void Write(AlgorithmManifest manifest, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(destination);
        ManifestWriter.Write(manifest, destination);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The document; a byte-order mark is skipped.</param>
    /// <returns>The manifest, or what keeps the document from being one.</returns>
    public static ManifestReading Read(ReadOnlyMemory<byte> utf8) => Read(utf8, out _);

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The stream, from where it stands; not closed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The manifest, or what keeps the document from being one.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static async ValueTask<ManifestReading> ReadAsync(Stream utf8, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var document = await BoundedRead.ToEndAsync(utf8, MaximumBytes, cancellationToken).ConfigureAwait(false);
        return document is { } bytes ? Read(bytes) : TooLong;
    }

    internal const string FormMember = "schema";

    private static ManifestReading TooLong => new(null, [FormFindings.TooLong(MaximumBytes)]);

    internal static ManifestReading Read(ReadOnlyMemory<byte> utf8, out LocatedJson? document)
    {
        document = null;
        if (utf8.Length > MaximumBytes)
        {
            return TooLong;
        }

        document = LocatedJson.Parse(utf8, MaximumDepth, out var problem);
        if (document is null)
        {
            return new(null, [FormFindings.Of(problem!)]);
        }

        var reading = new JsonReading();
        var manifest = PartReader.PartOf(reading, document, FallbackOf(document), ReadRoot);
        return reading.Problems.Count == 0 ? new(manifest, []) : new(null, [.. reading.Problems.Select(FormFindings.Of)]);
    }

    private static AlgorithmManifest ReadRoot(PartReader json)
    {
        if (json.Text(FormMember) is { } form && form != Form)
        {
            json.Add(JsonProblemKind.UnknownWord, FormMember, $"The form {Printable.Quote(form)} is not known; this version reads '{Form}'.");
        }

        // Editors find the schema by this member; it means nothing here.
        json.OptionalText("$schema");

        return AlgorithmManifest.Read(json);
    }

    // The first language of the document is the fallback of all its texts, so it is looked up before any of them is read.
    private static string? FallbackOf(LocatedJson document) =>
        Member(document, "publication") is { } publication && Member(publication, "languages") is { Items: [{ } first, ..] }
            && LanguageTag.IsWellFormed(first.Text) ? LanguageTag.Spell(first.Text) : null;

    private static LocatedJson? Member(LocatedJson value, string name) => value.Members.FirstOrDefault(member => member.Name == name)?.Value;
}
