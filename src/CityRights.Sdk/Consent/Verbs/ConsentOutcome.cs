namespace CityRights.Consent;

/// <summary>What became of a verb. Numbers are stable; new ones may be added. Those from 100 on are an expected "no": nothing was recorded.</summary>
public enum ConsentOutcome
{
    /// <summary>Not stated; no verb answers so.</summary>
    None = 0,

    /// <summary>Recorded, durable, and in effect for every decision that begins from now on.</summary>
    Recorded = 1,

    /// <summary>The same request was recorded earlier; the answer shows the state as it is now.</summary>
    Replayed = 2,

    /// <summary>The notice was shown; where the person is known and had not answered, that is recorded.</summary>
    Shown = 3,

    /// <summary>The purpose stands on another legal basis: there is nothing to give, refuse or withdraw, and consent is not asked.</summary>
    NotBasedOnConsent = 100,

    /// <summary>No version of the notice is in force yet.</summary>
    NoNoticeInForce = 101,

    /// <summary>The notice token is missing, malformed, forged, of another tenant, or signed with a key that is gone.</summary>
    TokenInvalid = 110,

    /// <summary>The notice was shown too long ago; show it again.</summary>
    TokenExpired = 111,

    /// <summary>The token is of another notice or purpose, or of a wording that is not declared.</summary>
    TokenOfAnotherNotice = 112,

    /// <summary>The notice has a newer version; show that.</summary>
    NoticeSuperseded = 113,

    /// <summary>The person said no after the notice was shown: an older form does not bring the yes back. Show it again.</summary>
    FormOutdated = 114,

    /// <summary>Another answer was recorded under this key or from this form; show the notice again.</summary>
    IdempotencyConflict = 115,

    /// <summary>The purpose needs an explicit statement (GDPR Art. 9(2)(a)), and the answer is none.</summary>
    ExplicitStatementNeeded = 116,

    /// <summary>The person was erased after the notice was shown.</summary>
    ErasedLater = 117,

    /// <summary>The mandate of whoever acts for the person is not in force now.</summary>
    MandateNotInForce = 118,

    /// <summary>Others wrote the same stream again and again meanwhile; try once more.</summary>
    Busy = 119,
}
