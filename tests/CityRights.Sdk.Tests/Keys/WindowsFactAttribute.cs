namespace CityRights.Tests.Keys;

/// <summary>A test of what only Windows has (access lists): skipped elsewhere, always.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WindowsFactAttribute : FactAttribute
{
    public WindowsFactAttribute() => Skip = OperatingSystem.IsWindows() ? null : "Only Windows has what this test looks at.";
}
