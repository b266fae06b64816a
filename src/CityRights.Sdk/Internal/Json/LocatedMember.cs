namespace CityRights.Internal;

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Offset">Where the name stands, in bytes.</param>
/// <param name="Value">Its value.</param>
internal sealed record LocatedMember(string Name, long Offset, LocatedJson Value);
