using System.Collections.Immutable;
using CityRights.Internal;

namespace CityRights;

/// <summary>A catalogue file that was read: what it declares, what is wrong with its form, and where each thing stands.</summary>
internal sealed class CatalogueDocument
{
    internal const int MaximumDepth = 16;

    private readonly LocatedJson? _root;
    private readonly string? _name;

    private CatalogueDocument(string? name, LocatedJson? root, CatalogueDeclarations declared, IEnumerable<JsonProblem> problems)
    {
        _name = name;
        _root = root;
        Declared = declared;
        Problems = [.. problems.Select(problem => CatalogueCodes.Problem(problem, name))];
    }

    internal CatalogueDeclarations Declared { get; }

    internal ImmutableArray<CatalogueProblem> Problems { get; private init; }

    internal static CatalogueDocument Read(Stream utf8Json) => Parse(BoundedRead.ToEnd(utf8Json, PurposeCatalogue.MaximumBytes), null);

    internal static async Task<CatalogueDocument> ReadAsync(Stream utf8Json, CancellationToken cancellationToken) =>
        Parse(await BoundedRead.ToEndAsync(utf8Json, PurposeCatalogue.MaximumBytes, cancellationToken).ConfigureAwait(false), null);

    internal static CatalogueDocument ReadFile(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var file = File.OpenRead(path);
            return Parse(BoundedRead.ToEnd(file, PurposeCatalogue.MaximumBytes), name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(name, null, Nothing, [])
            {
                Problems = [CatalogueCodes.Unreadable(name, exception)],
            };
        }
    }

    /// <summary>Adds the place to a problem of something that this document declares; null where it does not declare it.</summary>
    internal CatalogueProblem? Locate(CatalogueProblem problem)
    {
        if (_root?.Nearest(problem.Path) is not { } nearest || Steps(nearest.Pointer) < Math.Min(2, Steps(problem.Path)))
        {
            return null;
        }

        var position = nearest.Position;
        return problem with { Document = _name, Line = position.Line, Column = position.Column };
    }

    // '/purposes' stands in every document; only '/purposes/permit' tells that this one declares it.
    private static int Steps(string pointer) => pointer.Count(static unit => unit == '/');

    private static CatalogueDeclarations Nothing { get; } = new([], [], []);

    private static CatalogueDocument Parse(ReadOnlyMemory<byte>? utf8, string? name)
    {
        if (utf8 is not { } document)
        {
            var tooLarge = JsonSyntax.Problem(new(1, 1), "The document is larger than 4 MiB; no catalogue is.");
            return new(name, null, Nothing, [tooLarge]);
        }

        if (LocatedJson.Parse(document, MaximumDepth, out var problem) is not { } root)
        {
            return new(name, null, Nothing, [problem!]);
        }

        var reading = new JsonReading();
        var declared = CatalogueReader.Read(reading, root);
        return new(name, root, declared, reading.Problems);
    }
}
