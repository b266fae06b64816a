namespace CityRights.Transparency;

/// <summary>What an algorithm uses data for.</summary>
public enum DatasetRole
{
    /// <summary>A model learned from it.</summary>
    Training = 0,

    /// <summary>A model was chosen or tuned with it.</summary>
    Validation = 1,

    /// <summary>The result was tested with it.</summary>
    Test = 2,

    /// <summary>It goes in when the algorithm is used.</summary>
    Operational = 3,

    /// <summary>It is looked up.</summary>
    Reference = 4,
}
