namespace CityRights;

/// <summary>A controller of a purpose (GDPR Art. 4(7)). Immutable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Contact">How it is reached; a role.</param>
public sealed record Controller(string Name, string Contact);
