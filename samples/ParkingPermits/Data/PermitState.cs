namespace ParkingPermits.Data;

/// <summary>Where an application stands. The numbers are stored.</summary>
public enum PermitState
{
    /// <summary>Sent; nobody has decided yet.</summary>
    Requested = 0,

    /// <summary>A clerk granted it.</summary>
    Granted = 1,

    /// <summary>A clerk refused it.</summary>
    Refused = 2,
}
