using ParkingPermits.Data;

namespace ParkingPermits.Clerk;

/// <summary>One application as a clerk may see it.</summary>
public sealed record ClerkRow(long Permit, string Name, string Address, string Zone, PermitState State, string? DecidedBy);
