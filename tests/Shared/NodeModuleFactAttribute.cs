namespace CityRights.Testing;

/// <summary>A test that runs a package of Node.js: skipped where node is not on the path, or the package not below a folder of <c>NODE_PATH</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeModuleFactAttribute : FactAttribute
{
    public NodeModuleFactAttribute(string module)
    {
        Module = module;
        Skip = Availability.First(
            Availability.SkipWithoutTools("node"),
            Availability.RequireAll || Exists(module) ? null : $"The Node.js package '{module}' is not below a folder of NODE_PATH.");
    }

    /// <summary>The package that the test runs.</summary>
    public string Module { get; }

    private static bool Exists(string module) =>
        (Environment.GetEnvironmentVariable("NODE_PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => Directory.Exists(Path.Combine(folder, module)));
}
