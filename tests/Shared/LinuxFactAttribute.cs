namespace CityRights.Testing;

/// <summary>A test of what only Linux has (file modes, /proc, signals): skipped elsewhere, always.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute(params string[] alsoPrograms) =>
        Skip = OperatingSystem.IsLinux() ? Availability.SkipWithoutTools(alsoPrograms) : "Only Linux has what this test looks at.";
}
