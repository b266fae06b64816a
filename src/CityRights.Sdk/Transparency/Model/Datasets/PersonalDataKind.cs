namespace CityRights.Transparency;

/// <summary>Whether, and how recognisably, data is about people (the words of DTPR).</summary>
public enum PersonalDataKind
{
    /// <summary>It is not about people.</summary>
    None = 0,

    /// <summary>What identifies people was removed, so that nobody can be singled out any more.</summary>
    DeIdentified = 1,

    /// <summary>People stand in it under pseudonyms: personal data all the same (GDPR recital 26).</summary>
    Pseudonymous = 2,

    /// <summary>People stand in it under names, numbers or plates.</summary>
    Identifiable = 3,
}
