using CityRights.Testing;

namespace CityRights.Architecture.Rooms;

/// <summary>The rooms of the core: the folders of its project. The hall is namespace <c>CityRights</c> itself.</summary>
internal static class Room
{
    public const string Hall = "CityRights";

    /// <summary>The names of all rooms.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. new DirectoryInfo(RepositoryFiles.PathOf("src/CityRights.Sdk")).EnumerateDirectories()
            .Select(folder => folder.Name)
            .Where(name => name is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal)];

    /// <summary>What every room may use beside the hall and itself.</summary>
    private static readonly string[] Foundations = ["Keys", "Diagnostics", "Internal"];

    /// <summary>The rooms that a room may use.</summary>
    public static IReadOnlyList<string> AllowedArrows(string room) => room switch
    {
        // The foundations stand on each other in this order only: Keys -> Diagnostics -> Internal.
        "Internal" => [],
        "Diagnostics" => ["Internal"],
        "Keys" => ["Diagnostics", "Internal"],
        // The one arrow between rooms: a projection replaces identifiers by pseudonyms.
        "Minimisation" => [.. Foundations, "Pseudonymisation"],
        // Papers are written from everything; nothing reads them.
        "Reports" => [.. All.Where(other => other != "Reports")],
        _ => Foundations,
    };

    /// <summary>The namespace of a room.</summary>
    public static string NamespaceOf(string room) => $"{Hall}.{room}";
}
