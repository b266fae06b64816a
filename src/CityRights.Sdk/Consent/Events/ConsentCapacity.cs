namespace CityRights.Consent;

/// <summary>In which capacity somebody acts. The numbers are stored.</summary>
public enum ConsentCapacity
{
    /// <summary>The person whose data it is.</summary>
    Self = 0,

    /// <summary>A holder of parental responsibility.</summary>
    Parent = 1,

    /// <summary>A guardian.</summary>
    Guardian = 2,

    /// <summary>Somebody the person empowered.</summary>
    Proxy = 3,

    /// <summary>Somebody empowered by a court.</summary>
    CourtOrder = 4,
}
