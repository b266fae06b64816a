namespace CityRights.Transparency;

/// <summary>What an algorithm's output is to a decision.</summary>
public enum DecisionRole
{
    /// <summary>It tells whoever decides.</summary>
    Informs = 0,

    /// <summary>It proposes a decision.</summary>
    Recommends = 1,

    /// <summary>It puts cases in an order.</summary>
    Ranks = 2,

    /// <summary>It decides together with a person, who can and does change the outcome.</summary>
    DecidesWithHuman = 3,

    /// <summary>It decides.</summary>
    Decides = 4,
}
