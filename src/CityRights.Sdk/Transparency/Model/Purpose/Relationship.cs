namespace CityRights.Transparency;

/// <summary>How an algorithm touches a group of people (the words of DTPR).</summary>
public enum Relationship
{
    /// <summary>It is used on them.</summary>
    Subject = 0,

    /// <summary>They are merely there.</summary>
    Bystander = 1,

    /// <summary>It changes the place or the community they live in.</summary>
    Community = 2,
}
