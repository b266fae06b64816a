namespace CityRights.Transparency;

/// <summary>The two grounds on which GDPR Art. 22(4) lets special categories into an automated decision. Closed by law, hence an enumeration.</summary>
public enum Article22SpecialGround
{
    /// <summary>Art. 9(2)(a): explicit consent.</summary>
    ExplicitConsent = 0,

    /// <summary>Art. 9(2)(g): substantial public interest, on the basis of law.</summary>
    SubstantialPublicInterest = 1,
}
