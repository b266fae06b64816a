namespace CityRights.Transparency;

/// <summary>What a decision does to a person, in the words of GDPR Art. 22(1).</summary>
public enum DecisionEffect
{
    /// <summary>Neither of the two below.</summary>
    None = 0,

    /// <summary>It affects the person in a way as significant as legal effect.</summary>
    SimilarlySignificant = 1,

    /// <summary>It has legal effect.</summary>
    Legal = 2,
}
