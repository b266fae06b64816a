namespace CityRights.Testing;

/// <summary>
/// A theory over shared data: skipped with the reason where the named file or folder is absent. Its data method must
/// answer with no rows there, not with an error: <see cref="SharedData.Files"/> does.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute(string relativePath, params string[] alsoPrograms)
    {
        RelativePath = relativePath;
        Skip = Availability.First(Availability.SkipWithoutData(relativePath), Availability.SkipWithoutTools(alsoPrograms));
    }

    /// <summary>What the test reads, from the shared root.</summary>
    public string RelativePath { get; }
}
