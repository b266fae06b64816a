namespace CityRights.Transparency;

/// <summary>By what means a resident challenges something.</summary>
public enum ContestationKind
{
    /// <summary>Asking why.</summary>
    Explanation = 0,

    /// <summary>Having wrong data put right (GDPR Art. 16).</summary>
    Correction = 1,

    /// <summary>Having a person look at the case (GDPR Art. 22(3)).</summary>
    HumanReview = 2,

    /// <summary>An administrative objection.</summary>
    Objection = 3,

    /// <summary>An appeal to a court or board.</summary>
    Appeal = 4,

    /// <summary>A complaint to the organisation.</summary>
    Complaint = 5,

    /// <summary>The ombudsman.</summary>
    Ombudsman = 6,
}
