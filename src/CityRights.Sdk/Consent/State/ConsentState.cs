namespace CityRights.Consent;

/// <summary>Where a person stands with a purpose, in the terms of the Data Privacy Vocabulary. Only <see cref="Given"/> and <see cref="Renewed"/> permit.</summary>
public enum ConsentState
{
    /// <summary>Nothing is known. DPV: <c>ConsentUnknown</c>.</summary>
    NotAsked = 0,

    /// <summary>The notice was shown and not yet answered. DPV: <c>ConsentRequested</c>.</summary>
    Asked = 1,

    /// <summary>The answer was put off. DPV: <c>ConsentRequestDeferred</c>.</summary>
    Deferred = 2,

    /// <summary>A no. DPV: <c>ConsentRefused</c>.</summary>
    Refused = 3,

    /// <summary>A yes. DPV: <c>ConsentGiven</c>.</summary>
    Given = 4,

    /// <summary>A yes said again while the one before still held. DPV: <c>RenewedConsentGiven</c>.</summary>
    Renewed = 5,

    /// <summary>A yes taken back. DPV: <c>ConsentWithdrawn</c>.</summary>
    Withdrawn = 6,

    /// <summary>A yes whose time, event or uses are over. DPV: <c>ConsentExpired</c>.</summary>
    Expired = 7,

    /// <summary>A yes to a notice that has changed materially since, or whose wording is not declared any more. DPV: <c>ConsentExpired</c>, with the reason.</summary>
    NeedsReconsent = 8,

    /// <summary>A yes that the controller ended. DPV: <c>ConsentRevoked</c>.</summary>
    Revoked = 9,

    /// <summary>A yes that an authority declared void. DPV: <c>ConsentInvalidated</c>.</summary>
    Invalidated = 10,
}
