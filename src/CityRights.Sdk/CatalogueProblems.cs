namespace CityRights;

/// <summary>Collects problems, below a path.</summary>
internal sealed class CatalogueProblems
{
    private const int Most = 100;

    private readonly List<CatalogueProblem> _found;
    private readonly string _path;

    internal CatalogueProblems()
        : this([], string.Empty)
    {
    }

    private CatalogueProblems(List<CatalogueProblem> found, string path)
    {
        _found = found;
        _path = path;
    }

    internal IReadOnlyList<CatalogueProblem> Found => _found;

    /// <summary>Whether nobody would read on; looking further costs time and helps no one.</summary>
    internal bool IsFull => _found.Count >= Most;

    internal CatalogueProblems Under(string path) => new(_found, _path + path);

    internal void Add(string code, string path, string message)
    {
        if (!IsFull)
        {
            _found.Add(new(code, _path + path, message));
        }
    }
}
