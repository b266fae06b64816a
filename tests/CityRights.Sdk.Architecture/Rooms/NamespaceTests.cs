using System.Text.RegularExpressions;

namespace CityRights.Architecture.Rooms;

/// <summary>A file's folder tells its namespace, and the other way round.</summary>
public partial class NamespaceTests
{
    [Fact]
    public void Namespace_OfEveryCoreFile_IsItsRoom()
    {
        var wrong = new List<string>();
        foreach (var path in ShippedAssemblies.SourceFiles(ShippedAssemblies.CoreName))
        {
            var relative = WorkingCopy.RelativePath(path)["src/CityRights.Sdk/".Length..];
            var room = relative.Contains('/', StringComparison.Ordinal) ? relative[..relative.IndexOf('/', StringComparison.Ordinal)] : null;
            var expected = room is null || relative.EndsWith("BuilderExtensions.cs", StringComparison.Ordinal)
                ? Room.Hall
                : Room.NamespaceOf(room);
            if (NamespaceOf(path) is { } found && found != expected)
            {
                wrong.Add($"{relative}: {found}, expected {expected}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(ShippedAssemblies.SatelliteNames), MemberType = typeof(ShippedAssemblies))]
    public void Namespace_OfEverySatelliteFile_IsItsOwnOrTheHalls(string name)
    {
        var own = name.Replace(".Sdk", "", StringComparison.Ordinal);
        var wrong = ShippedAssemblies.SourceFiles(name)
            .Select(path => (path, found: NamespaceOf(path)))
            .Where(file => file.found is not null && file.found != Room.Hall && file.found != own
                && !file.found.StartsWith(own + ".", StringComparison.Ordinal))
            .Select(file => $"{WorkingCopy.RelativePath(file.path)}: {file.found}");

        Assert.Empty(wrong);
    }

    private static string? NamespaceOf(string path)
    {
        var match = Declaration().Match(File.ReadAllText(path));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"^namespace\s+([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
