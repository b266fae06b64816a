namespace CityRights.Pseudonymisation;

/// <summary>Why the desk says no. The numbers are stored and never change.</summary>
public enum ReidentificationRefusal
{
    /// <summary>It did not say no.</summary>
    None = 0,

    /// <summary>The text is no token that the desk can read: damaged, or of no domain opened here.</summary>
    TokenMalformed = 1,

    /// <summary>The text is a one-way pseudonym, which nobody can open.</summary>
    NotReversible = 2,

    /// <summary>The token's key version is not live, so that nothing opens it.</summary>
    KeyVersionNotLive = 3,

    /// <summary>The token does not open: made up, altered, or of another tenant; or the vault's row was exchanged.</summary>
    TokenDoesNotOpen = 4,

    /// <summary>The vault has no such token: never made, deleted or expired.</summary>
    TokenNotFound = 5,

    /// <summary>The purpose is none of the desk's.</summary>
    PurposeNotAllowed = 6,

    /// <summary>The operator has asked for, or was given, as much as one may within the window.</summary>
    LimitReached = 7,

    /// <summary>Another request was made under the same idempotency key.</summary>
    IdempotencyConflict = 8,

    /// <summary>There is no such request.</summary>
    RequestNotFound = 9,

    /// <summary>The request's time is over.</summary>
    Expired = 10,

    /// <summary>Nobody has approved the request.</summary>
    NotApproved = 11,

    /// <summary>The request was approved already.</summary>
    AlreadyApproved = 12,

    /// <summary>The value was handed out already.</summary>
    AlreadyRevealed = 13,

    /// <summary>The approver is none of those whose keys are pinned.</summary>
    ApproverUnknown = 14,

    /// <summary>Nobody approves their own request.</summary>
    ApproverIsRequester = 15,

    /// <summary>The signature is not the approver's over this request.</summary>
    SignatureInvalid = 16,

    /// <summary>The request or its approval was altered in the store after it was signed.</summary>
    RequestAltered = 17,

    /// <summary>Only who asked is given the value.</summary>
    OtherRequester = 18,

    /// <summary>The clock stands before what was recorded.</summary>
    ClockImplausible = 19,

    /// <summary>The store did not answer. No record, no answer.</summary>
    StoreUnavailable = 20,
}
