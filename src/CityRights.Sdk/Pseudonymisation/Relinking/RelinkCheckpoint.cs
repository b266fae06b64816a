namespace CityRights.Pseudonymisation;

/// <summary>How far a job had come, and which job it was. Immutable; holds no personal data.</summary>
/// <param name="Job">64 hexadecimal digits by which the job is known again: tenant, domain, source, target and key versions.</param>
/// <param name="Position">The position of the source after the last identifier that the target holds durably.</param>
/// <param name="Counts">What became of the identifiers so far.</param>
public sealed record RelinkCheckpoint(string Job, string Position, RelinkCounts Counts);
