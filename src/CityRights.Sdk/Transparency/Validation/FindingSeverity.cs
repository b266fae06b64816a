namespace CityRights.Transparency;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>The service does not start with it.</summary>
    Error = 0,

    /// <summary>The service starts, and says so in its log.</summary>
    Warning = 1,
}
