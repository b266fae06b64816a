namespace CityRights.Keys;

/// <summary>The host's environment, by the names that .NET's own hosts read. The core has no reference to a host.</summary>
internal static class HostEnvironment
{
    private const string Production = "Production";

    /// <summary>
    /// Whether a named environment is production. Without a name the variables decide: none set is production, as in .NET's hosts, and so is
    /// one of two that says so.
    /// </summary>
    internal static bool IsProduction(string? name) => name is not null
        ? Is(name)
        : IsProduction(
            Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"), Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"));

    internal static bool IsProduction(string? dotnet, string? aspNetCore) =>
        (string.IsNullOrWhiteSpace(dotnet) && string.IsNullOrWhiteSpace(aspNetCore))
        || (!string.IsNullOrWhiteSpace(dotnet) && Is(dotnet))
        || (!string.IsNullOrWhiteSpace(aspNetCore) && Is(aspNetCore));

    private static bool Is(string name) => string.IsNullOrWhiteSpace(name) || name.Trim().Equals(Production, StringComparison.OrdinalIgnoreCase);
}
