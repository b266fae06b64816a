namespace CityRights.Transparency;

/// <summary>The three grounds of GDPR Art. 22(2). Closed by law, hence an enumeration.</summary>
public enum Article22Ground
{
    /// <summary>Art. 22(2)(a): necessary for a contract with the person.</summary>
    Contract = 0,

    /// <summary>Art. 22(2)(b): authorised by law that lays down safeguards. A city's usual ground.</summary>
    Law = 1,

    /// <summary>Art. 22(2)(c): the person's explicit consent.</summary>
    ExplicitConsent = 2,
}
