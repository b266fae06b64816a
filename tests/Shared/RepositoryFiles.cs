using System.Reflection;

namespace CityRights.Testing;

/// <summary>Finds files of the working copy, wherever the tests run.</summary>
internal static class RepositoryFiles
{
    /// <summary>The root of the working copy: the folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file or folder named from the root with forward slashes.</summary>
    public static string PathOf(string relativePath) =>
        Path.GetFullPath(Path.Combine(Root, relativePath.Replace('/', Path.DirectorySeparatorChar)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CityRights.Sdk.sln")))
            {
                return folder.FullName;
            }
        }

        // Test output was redirected out of the working copy: fall back to the place it was built from.
        return typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "CityRights.RepositoryRoot").Value!;
    }
}
