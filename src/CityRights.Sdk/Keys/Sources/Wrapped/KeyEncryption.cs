namespace CityRights.Keys;

/// <summary>
/// A service that encrypts keys with a key of its own which never leaves it: a key-management service, a transit engine, a hardware module. Derive from it to
/// add one; docs/pseudonymisation/keys.md shows one in 40 lines. Safe for concurrent use.
/// </summary>
/// <remarks>
/// An implementation puts the plain key into the destination and nowhere else, never into a string or an exception, and bounds every call by a deadline.
/// </remarks>
public abstract class KeyEncryption
{
    /// <summary>Which key of which service, for files and messages: for example <c>transit/city-keys</c>. Stable, never a secret, at most 128 characters of printable ASCII.</summary>
    public abstract string Name { get; }

    /// <summary>Encrypts a root.</summary>
    /// <param name="root">The root, in pinned memory.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the service made of it, at most 4,096 characters of printable ASCII without quotation marks and backslashes. Not a secret.</returns>
    /// <exception cref="CityRightsException">The service cannot be reached or refuses.</exception>
    public abstract ValueTask<string> WrapAsync(ReadOnlyMemory<byte> root, CancellationToken cancellationToken);

    /// <summary>Decrypts a root.</summary>
    /// <param name="wrapped">What <see cref="WrapAsync"/> returned.</param>
    /// <param name="root">Takes the root; pinned memory of its exact length.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CityRightsException">The service cannot be reached or refuses, or the root has another length.</exception>
    public abstract ValueTask UnwrapAsync(string wrapped, Memory<byte> root, CancellationToken cancellationToken);

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;
}
