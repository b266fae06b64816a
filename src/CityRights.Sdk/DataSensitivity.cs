namespace CityRights;

/// <summary>Which second ground, if any, the law asks for beside the legal basis.</summary>
public enum DataSensitivity
{
    /// <summary>None: ordinary personal data.</summary>
    Ordinary = 0,

    /// <summary>Special categories: GDPR Art. 9(1).</summary>
    SpecialCategory = 1,

    /// <summary>Criminal convictions and offences: GDPR Art. 10. Traffic penalty points count (C-439/19).</summary>
    OffenceData = 2,

    /// <summary>National identification numbers: GDPR Art. 87.</summary>
    NationalIdentifier = 3,
}
