namespace CityRights;

/// <summary>What an answer given for a purpose is.</summary>
public enum PurposeKind
{
    /// <summary>Processing of personal data on the purpose's legal basis.</summary>
    Processing = 0,

    /// <summary>
    /// A preference: an opt-in that changes only how a service is delivered (an SMS reminder for a permit) and is not GDPR consent,
    /// although it goes through the same states. Its basis is the one of the service it belongs to.
    /// </summary>
    Preference = 1,
}
