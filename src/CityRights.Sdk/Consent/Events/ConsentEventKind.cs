namespace CityRights.Consent;

/// <summary>What happened. The numbers are stored and never change their meaning.</summary>
/// <remarks>
/// Protective kinds end or bar a permission: <see cref="Refused"/>, <see cref="Withdrawn"/>, <see cref="Revoked"/>, <see cref="Invalidated"/>
/// and <see cref="Objected"/>. Only <see cref="Given"/> can begin one.
/// </remarks>
public enum ConsentEventKind
{
    /// <summary>Not stated; refused by every store.</summary>
    None = 0,

    /// <summary>The notice was shown to a known person.</summary>
    Asked = 1,

    /// <summary>The person put off the answer.</summary>
    Deferred = 2,

    /// <summary>The person said yes. The controller can never cause it.</summary>
    Given = 3,

    /// <summary>The person said no. Differs from silence.</summary>
    Refused = 4,

    /// <summary>The person took the consent back.</summary>
    Withdrawn = 5,

    /// <summary>The controller ended it.</summary>
    Revoked = 6,

    /// <summary>An authority declared it void.</summary>
    Invalidated = 7,

    /// <summary>The event until which the consent held has come (<see cref="ConsentValidity.UntilEvent"/>).</summary>
    Ended = 8,

    /// <summary>One use of a use-limited consent was spent (<see cref="ConsentValidity.Uses"/>).</summary>
    Used = 9,

    /// <summary>The person objected (GDPR Art. 21). Restricts the processing from its receipt.</summary>
    Objected = 20,

    /// <summary>The objection was decided in the controller's favour; the restriction is lifted.</summary>
    ObjectionDismissed = 21,

    /// <summary>The objection was decided in the person's favour; the restriction stays.</summary>
    ObjectionUpheld = 22,
}
