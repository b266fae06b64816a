using ParkingPermits.Data;

namespace ParkingPermits.Pages;

/// <summary>A permit or an application as its holder sees it.</summary>
public sealed record PermitView(PermitState State, string Zone, DateOnly From, DateOnly Until);
