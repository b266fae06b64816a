namespace CityRights.Testing;

/// <summary>Finds outside programs.</summary>
internal static class ToolOnPath
{
    /// <summary>The full path of a program, or null if the path has none of that name.</summary>
    public static string? Find(string program)
    {
        var extensions = OperatingSystem.IsWindows() ? new[] { ".exe", ".cmd", ".bat" } : [""];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return (from folder in folders
                from extension in extensions
                let path = Path.Combine(folder, program + extension)
                where File.Exists(path)
                select path).FirstOrDefault();
    }

    /// <summary>The full path of a program.</summary>
    /// <exception cref="FileNotFoundException">The path has no program of that name.</exception>
    public static string Require(string program) =>
        Find(program) ?? throw new FileNotFoundException($"'{program}' is not on the path; install it to run this test.", program);
}
