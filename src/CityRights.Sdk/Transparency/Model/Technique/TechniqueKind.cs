namespace CityRights.Transparency;

/// <summary>The kinds of technique.</summary>
public enum TechniqueKind
{
    /// <summary>Rules that people wrote.</summary>
    Rules = 0,

    /// <summary>A statistical model.</summary>
    Statistical = 1,

    /// <summary>A model learned from data.</summary>
    MachineLearning = 2,

    /// <summary>A model that generates text, pictures or the like.</summary>
    Generative = 3,

    /// <summary>Several of these.</summary>
    Hybrid = 4,
}
