namespace CityRights.Consent;

/// <summary>The category under which the room logs.</summary>
internal static class ConsentLogging
{
    internal const string Category = "CityRights.Consent";
}
