namespace CityRights.Architecture.Rooms.Control.Right;

/// <summary>What the control points to.</summary>
internal sealed class Target;
