namespace CityRights.Testing;

/// <summary>
/// Decides what becomes of a test whose needs are not met: skipped with the reason, or, where the environment
/// variable <c>CITYRIGHTS_REQUIRE_ALL</c> is <c>1</c>, run all the same, so that it fails.
/// </summary>
internal static class Availability
{
    /// <summary>The environment variable that turns skips into failures.</summary>
    public const string RequireAllVariable = "CITYRIGHTS_REQUIRE_ALL";

    /// <summary>Whether a missing need is a failure.</summary>
    public static bool RequireAll { get; } = Environment.GetEnvironmentVariable(RequireAllVariable) == "1";

    /// <summary>The reason to skip a test that needs shared data, or null if it shall run.</summary>
    public static string? SkipWithoutData(string relativePath) =>
        RequireAll || SharedData.Exists(relativePath)
            ? null
            : $"Shared data '{relativePath}' is not beside the working copy.";

    /// <summary>The reason to skip a test that needs outside programs, or null if it shall run.</summary>
    public static string? SkipWithoutTools(params string[] programs)
    {
        if (RequireAll)
        {
            return null;
        }

        var missing = programs.Where(program => ToolOnPath.Find(program) is null).ToList();
        return missing.Count == 0 ? null : $"Not found on the path: {string.Join(", ", missing)}.";
    }

    /// <summary>The first reason of several, or null.</summary>
    public static string? First(params string?[] reasons) => reasons.FirstOrDefault(reason => reason is not null);
}
