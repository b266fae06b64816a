namespace CityRights;

/// <summary>Why the gate answered as it did. Numbers are stable; new reasons may be added, so switch with a default that blocks.</summary>
public enum GateReason
{
    /// <summary>No reason: the default decision, Indeterminate.</summary>
    None = 0,

    /// <summary>Permit: a valid consent or preference.</summary>
    ConsentGiven = 100,

    /// <summary>Permit: a declared legal provision (public task, legal obligation) and nothing said against it.</summary>
    LegalProvision = 101,

    /// <summary>Permit: another declared basis (contract, vital interest, legitimate interest).</summary>
    DeclaredBasis = 102,

    /// <summary>Permit: the person was never asked, and the purpose runs in report-only mode.</summary>
    ReportOnly = 110,

    /// <summary>Permit: the store could not be read, and the purpose declares that it continues.</summary>
    Continuity = 111,

    /// <summary>Deny: the person was never asked.</summary>
    NotAsked = 200,

    /// <summary>Deny: the notice was shown and not yet answered.</summary>
    Asked = 201,

    /// <summary>Deny: the person put off the answer.</summary>
    Deferred = 202,

    /// <summary>Deny: the person refused.</summary>
    Refused = 203,

    /// <summary>Deny: the person withdrew.</summary>
    Withdrawn = 204,

    /// <summary>Deny: the consent has expired.</summary>
    Expired = 205,

    /// <summary>Deny: the notice changed materially since.</summary>
    NeedsReconsent = 206,

    /// <summary>Deny: the controller revoked it.</summary>
    Revoked = 207,

    /// <summary>Deny: an authority invalidated it.</summary>
    Invalidated = 208,

    /// <summary>Deny: an objection or restriction stands (GDPR Art. 18, 21).</summary>
    Restricted = 209,

    /// <summary>Deny: the consent holds, but its proof is below what the purpose demands.</summary>
    ProofTooWeak = 210,

    /// <summary>Deny: the purpose does not declare a data category asked for.</summary>
    CategoryNotDeclared = 220,

    /// <summary>Deny: the purpose does not declare the recipient.</summary>
    RecipientNotDeclared = 221,

    /// <summary>Indeterminate: no such purpose is declared.</summary>
    UnknownPurpose = 300,

    /// <summary>Indeterminate: the request refers to nobody.</summary>
    MissingSubject = 301,

    /// <summary>Indeterminate: the store failed or was too slow.</summary>
    StoreUnavailable = 302,

    /// <summary>Indeterminate: the clock cannot be trusted.</summary>
    ClockFault = 303,

    /// <summary>Indeterminate: anything else went wrong.</summary>
    InternalError = 304,
}
