namespace CityRights;

/// <summary>The six legal bases of processing, GDPR Art. 6(1)(a) to (f). Closed by law, hence an enumeration.</summary>
/// <remarks>
/// Explicit consent is a quality of the consent event, not a seventh basis; special categories (Art. 9), offence data (Art. 10)
/// and national identification numbers (Art. 87) need a <see cref="SecondGround"/> beside the basis.
/// </remarks>
public enum LegalBasis
{
    /// <summary>Not stated. Refused by the catalogue.</summary>
    None = 0,

    /// <summary>Art. 6(1)(a): the person has given consent. The rare one in a city (recital 43).</summary>
    Consent = 1,

    /// <summary>Art. 6(1)(b): necessary for a contract with the person.</summary>
    Contract = 2,

    /// <summary>Art. 6(1)(c): a legal obligation of the controller. Needs a legal provision (Art. 6(3)).</summary>
    LegalObligation = 3,

    /// <summary>Art. 6(1)(d): vital interests of a person.</summary>
    VitalInterest = 4,

    /// <summary>Art. 6(1)(e): a task in the public interest or official authority. Needs a legal provision (Art. 6(3)).</summary>
    PublicTask = 5,

    /// <summary>Art. 6(1)(f): legitimate interest. Not for a public authority in the performance of its tasks (Art. 6(1), last sentence).</summary>
    LegitimateInterest = 6,
}
