namespace CityRights.Consent;

/// <summary>Whose clock dated an event. The numbers are stored.</summary>
public enum ConsentOrigin
{
    /// <summary>The server itself: between two such events of one stream the order of the store alone decides.</summary>
    Server = 0,

    /// <summary>A device that was offline, with a clock of its own.</summary>
    Device = 1,

    /// <summary>Taken over from another system.</summary>
    Import = 2,
}
