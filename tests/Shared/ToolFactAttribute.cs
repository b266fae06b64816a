namespace CityRights.Testing;

/// <summary>A test that runs outside programs (python3, strace, chromium, node ...): skipped where one is not on the path.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] programs)
    {
        Programs = programs;
        Skip = Availability.SkipWithoutTools(programs);
    }

    /// <summary>The programs that the test runs.</summary>
    public IReadOnlyList<string> Programs { get; }
}
