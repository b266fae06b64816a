namespace ParkingPermits.Officer;

/// <summary>What a scan car learns.</summary>
internal enum ScanAnswer
{
    /// <summary>It cannot be told now; nobody is fined on it.</summary>
    NotAnswerable,

    /// <summary>There is no such zone.</summary>
    UnknownZone,

    /// <summary>What was read is no plate.</summary>
    NotAPlate,

    /// <summary>The car has a right to park.</summary>
    Yes,

    /// <summary>The car has no right to park.</summary>
    No,
}
