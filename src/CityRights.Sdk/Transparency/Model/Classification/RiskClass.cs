namespace CityRights.Transparency;

/// <summary>The classes of risk of the EU AI Act, and the class of what is no AI system.</summary>
public enum RiskClass
{
    /// <summary>No AI system (Art. 3(1)); the class of most rules that people wrote.</summary>
    NotAi = 0,

    /// <summary>An AI system that none of the classes below fits.</summary>
    Minimal = 1,

    /// <summary>People must be told that it is AI (Art. 50).</summary>
    Limited = 2,

    /// <summary>High-risk (Art. 6, Annex III).</summary>
    High = 3,

    /// <summary>A prohibited practice (Art. 5). A manifest that says so cannot be in use.</summary>
    Unacceptable = 4,
}
