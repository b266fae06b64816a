namespace ParkingPermits.Resident;

/// <summary>What one purpose sees of a resident, in words.</summary>
public sealed record PurposeView(string Title, string Basis, string? Provision, IReadOnlyList<(string Name, string Value)> Fields);

/// <summary>What is kept of a resident: themselves, or one permit.</summary>
public sealed record HeldView(string Title, IReadOnlyList<(string Name, string Value)> Fields);

/// <summary>One line of what a resident said.</summary>
public sealed record AnswerView(string When, string What, string How, string Wording);
