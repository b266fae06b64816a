namespace CityRights;

public sealed partial class PurposeCatalogue
{
    /// <summary>The size above which a catalogue document is refused: 4 MiB.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    /// <summary>Reads a catalogue from its JSON document, strictly.</summary>
    /// <remarks>
    /// The format is described by <c>docs/catalogue.md</c> and by the JSON Schema <c>catalogue</c> of <see cref="CityRightsSchemas"/>. Duplicate
    /// and unknown members, comments and anything after the document are refused; nesting is bounded by 16, the size by <see cref="MaximumBytes"/>.
    /// </remarks>
    /// <param name="utf8Json">The document, UTF-8; read to its end, not closed.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="CatalogueException">The document is malformed, incomplete or contradicts itself; the exception lists every problem with its line.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static PurposeCatalogue Load(Stream utf8Json)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return Create(CatalogueDocument.Read(utf8Json));
    }

    /// <summary>Reads a catalogue from its JSON document, strictly; see <see cref="Load"/>.</summary>
    /// <param name="utf8Json">The document, UTF-8; read to its end, not closed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="CatalogueException">The document is malformed, incomplete or contradicts itself; the exception lists every problem with its line.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static async Task<PurposeCatalogue> LoadAsync(Stream utf8Json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return Create(await CatalogueDocument.ReadAsync(utf8Json, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Writes the catalogue as its JSON document: UTF-8 without byte-order mark, indented by two spaces, line feeds.</summary>
    /// <remarks>Equal catalogues give equal bytes, on every machine. What was read from them is equal to what was written.</remarks>
    /// <param name="utf8Json">Where to write; not closed.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Save(Stream utf8Json)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        utf8Json.Write(CatalogueWriter.Write(this));
    }

    /// <summary>Writes the catalogue as its JSON document; see <see cref="Save"/>.</summary>
    /// <param name="utf8Json">Where to write; not closed.</param>
    /// <param name="cancellationToken">Gives up; the document may then be half written.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task SaveAsync(Stream utf8Json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        await utf8Json.WriteAsync(CatalogueWriter.Write(this), cancellationToken).ConfigureAwait(false);
    }

    private static PurposeCatalogue Create(CatalogueDocument document) => Create(document.Declared, document.Problems, [document]);
}
