using CityRights.Architecture.Rooms.Control.Right;

namespace CityRights.Architecture.Rooms.Control.Left;

/// <summary>Uses the other namespace, so that the rule has something to find.</summary>
internal sealed class Pointing
{
    public static Target Target { get; } = new();
}
