namespace CityRights.Transparency;

/// <summary>The states of an optional field.</summary>
public enum DisclosureState
{
    /// <summary>It has a value.</summary>
    Value = 0,

    /// <summary>It does not apply, and says why.</summary>
    NotApplicable = 1,

    /// <summary>It is not known yet, and says by when it will be.</summary>
    Pending = 2,

    /// <summary>It is withheld, and says on which ground and until when.</summary>
    Withheld = 3,
}
