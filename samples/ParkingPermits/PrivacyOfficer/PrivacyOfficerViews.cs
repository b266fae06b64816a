namespace ParkingPermits.PrivacyOfficer;

/// <summary>A declared purpose, in words.</summary>
public sealed record DeclaredPurpose(
    string Title, string Basis, string? Provision, string Categories, string? Recipients, IReadOnlyList<string> Retention);

/// <summary>How often the gate gave one answer, in words.</summary>
public sealed record GateCount(string Purpose, string Outcome, string Reason, long Count);
