namespace CityRights.Transparency;

/// <summary>What is left to people (the words of DTPR).</summary>
public enum DecisionAutonomy
{
    /// <summary>A person decides.</summary>
    HumanDecides = 0,

    /// <summary>The algorithm decides and a person carries it out.</summary>
    HumanExecutes = 1,

    /// <summary>The algorithm decides and carries it out.</summary>
    Autonomous = 2,
}
