using CityRights.Architecture.Rooms.Control.Left;
using Mono.Cecil;
using NetArchTest.Rules;

namespace CityRights.Architecture.Rooms;

/// <summary>The arrows between the rooms of the core.</summary>
public class RoomArrowTests
{
    public static TheoryData<string> Rooms() => [.. Room.All];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_OtherRooms_AreNotUsedBeyondTheAllowedArrows(string room)
    {
        var forbidden = Room.All.Where(other => other != room).Except(Room.AllowedArrows(room)).Select(Room.NamespaceOf).ToArray();
        if (forbidden.Length == 0)
        {
            return;
        }

        var result = Types.InAssembly(ShippedAssemblies.Core)
            .That().ResideInNamespace(Room.NamespaceOf(room))
            .ShouldNot().HaveDependencyOnAny(forbidden)
            .GetResult();

        AssertNone(result, $"use a room that {room} has no arrow to");
    }

    /// <summary>
    /// The hall stands on nothing but helpers that do not know it: where a helper uses a word of the hall, the hall
    /// does not use that helper, so that no arrow points both ways.
    /// </summary>
    [Fact]
    public void Hall_Rooms_AreNotUsed()
    {
        var hall = Types.InAssembly(ShippedAssemblies.Core).That().MeetCustomRule(new HallType());
        var helpersThatKnowTheHall = Types.InAssembly(ShippedAssemblies.Core)
            .That().ResideInNamespace(Room.NamespaceOf("Internal"))
            .And().HaveDependencyOnAny([.. hall.GetTypes().Select(type => type.FullName)])
            .GetTypes()
            .Select(type => type.FullName!);

        var result = hall.ShouldNot()
            .HaveDependencyOnAny([.. Room.All.Where(room => room != "Internal").Select(Room.NamespaceOf), .. helpersThatKnowTheHall])
            .GetResult();

        AssertNone(result, "are in the hall and use a room");
    }

    [Fact]
    public void Rule_ForbiddenArrow_IsFound()
    {
        var result = Types.InAssembly(typeof(Pointing).Assembly)
            .That().ResideInNamespace(typeof(Pointing).Namespace)
            .ShouldNot().HaveDependencyOnAny(typeof(Control.Right.Target).Namespace)
            .GetResult();

        Assert.Equal([typeof(Pointing).FullName], result.FailingTypeNames);
    }

    private static void AssertNone(TestResult result, string what) =>
        Assert.True(result.IsSuccessful, $"These types {what}: {string.Join(", ", result.FailingTypeNames ?? [])}");

    /// <summary>
    /// The types of the hall. The verbs of the rooms (<c>*BuilderExtensions</c>) live in its namespace, so that one
    /// using finds them all, but stand in the room's folder: they are the room's.
    /// </summary>
    private sealed class HallType : ICustomRule
    {
        public bool MeetsRule(TypeDefinition type)
        {
            var outer = type;
            while (outer.DeclaringType is not null)
            {
                outer = outer.DeclaringType;
            }

            return outer.Namespace == Room.Hall && !outer.Name.EndsWith("BuilderExtensions", StringComparison.Ordinal);
        }
    }
}
