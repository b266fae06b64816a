namespace CityRights.Transparency;

/// <summary>A manifest that was declared, or what kept it from being one.</summary>
/// <param name="Name">What to call it in a message.</param>
/// <param name="Reading">The manifest, or what is missing.</param>
internal sealed record Declaration(string Name, ManifestReading Reading);
