using CityRights.Testing;

namespace CityRights.Tool.Tests.Running;

/// <summary>A theory about what only Linux has: skipped elsewhere, always.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = new LinuxFactAttribute().Skip;
}
