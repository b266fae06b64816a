namespace CityRights.Keys;

/// <summary>How a key file is made and read. Immutable.</summary>
public sealed record KeyFileOptions
{
    /// <summary>Whether a file that others may read is accepted where it stands on a file system mounted read-only, as container platforms mount secrets.</summary>
    /// <value>False by default. Judged on Linux only; elsewhere such a file stays refused.</value>
    public bool AllowReadOnlyMount { get; init; }

    /// <summary>The tenant that a new file is made for; a ring of any other tenant refuses it. Reading ignores this.</summary>
    /// <value>Null by default: the file serves every tenant, each with keys of its own derived from it.</value>
    public string? Tenant { get; init; }

    /// <summary>
    /// How long a new version that <see cref="KeyFile.Rotate"/> adds is held before it is used, so that every node has read it by then; at most a year.
    /// </summary>
    /// <value>Zero by default: it is used at once.</value>
    public TimeSpan ActivateAfter { get; init; }

    /// <summary>The clock by which versions are dated.</summary>
    /// <value>The system's clock by default.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
