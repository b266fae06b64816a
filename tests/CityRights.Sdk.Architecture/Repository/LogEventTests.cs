using System.Reflection;
using Microsoft.Extensions.Logging;

namespace CityRights.Architecture.Repository;

/// <summary>Each room's log messages have ids in its own range, so that an operator can filter by room.</summary>
public class LogEventTests
{
    private static readonly Dictionary<string, int> FirstIdOf = new(StringComparer.Ordinal)
    {
        ["CityRights"] = 1000,
        ["CityRights.Keys"] = 2000,
        ["CityRights.Consent"] = 3000,
        ["CityRights.Pseudonymisation"] = 4000,
        ["CityRights.Minimisation"] = 5000,
        ["CityRights.Transparency"] = 6000,
        ["CityRights.Reports"] = 7000,
        ["CityRights.Sqlite"] = 8000,
        ["CityRights.AspNetCore"] = 9000,
        ["CityRights.Files"] = 10000,
    };

    private static readonly IReadOnlyList<(string Room, string Name, int Id)> Messages =
        [.. from assembly in ShippedAssemblies.All
            from type in assembly.GetTypes()
            from method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            let message = method.GetCustomAttribute<LoggerMessageAttribute>()
            where message is not null
            select (type.Namespace!, $"{type.FullName}.{method.Name}", message.EventId)];

    [Fact]
    public void Message_Id_IsInTheRangeOfItsRoom() =>
        Assert.Empty(Messages
            .Where(message => !FirstIdOf.TryGetValue(message.Room, out var first) || message.Id < first || message.Id >= first + 1000)
            .Select(message => $"{message.Name}: {message.Id}"));

    [Fact]
    public void Message_Id_IsUsedOnce() =>
        Assert.Empty(Messages.GroupBy(message => message.Id)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(message => message.Name))}"));

    [Fact]
    public void Messages_OfARoom_StandInOneFile() =>
        Assert.Empty(Messages.GroupBy(message => message.Room)
            .Where(group => group.Select(message => message.Name[..message.Name.LastIndexOf('.')]).Distinct().Count() > 1)
            .Select(group => group.Key));
}
