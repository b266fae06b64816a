namespace CityRights.Transparency;

/// <summary>What a resident challenges.</summary>
public enum ContestationLayer
{
    /// <summary>The register's entry: it is wrong or missing something.</summary>
    Record = 0,

    /// <summary>What the algorithm said in a case.</summary>
    ToolOutput = 1,

    /// <summary>The decision.</summary>
    Decision = 2,
}
