namespace CityRights.Keys;

/// <summary>Where a transit engine is and how it is asked. Immutable.</summary>
public sealed record TransitOptions
{
    /// <summary>The service's address, without a path of an operation: <c>https://vault.city.example:8200</c>. TLS is required, except for a loopback address.</summary>
    public required Uri Address { get; init; }

    /// <summary>The name of the key in the engine.</summary>
    public required string Key { get; init; }

    /// <summary>A file with the token, read anew for each call, so that an agent may renew it. Judged as a key file is.</summary>
    public required string TokenFile { get; init; }

    /// <summary>The path at which the engine is mounted.</summary>
    /// <value><c>transit</c> by default.</value>
    public string Mount { get; init; } = "transit";

    /// <summary>How long one call may take.</summary>
    /// <value>Ten seconds by default.</value>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether a token file that others may read is accepted on a file system mounted read-only.</summary>
    /// <value>False by default.</value>
    public bool AllowReadOnlyMount { get; init; }

    /// <summary>The clock of the deadline.</summary>
    /// <value>The system's clock by default.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
