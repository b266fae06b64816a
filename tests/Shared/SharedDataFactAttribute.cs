namespace CityRights.Testing;

/// <summary>A test that reads shared data: skipped with the reason where the named file or folder is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string relativePath, params string[] alsoPrograms)
    {
        RelativePath = relativePath;
        Skip = Availability.First(Availability.SkipWithoutData(relativePath), Availability.SkipWithoutTools(alsoPrograms));
    }

    /// <summary>What the test reads, from the shared root.</summary>
    public string RelativePath { get; }
}
