namespace CityRights.Keys;

/// <summary>
/// Where key versions come from: a file, a secret mount, a key-management service. Derive from it to add a source; nothing else has to change.
/// </summary>
/// <remarks>
/// A source that completes synchronously, as a file does, works in every host. One that awaits is opened with
/// <see cref="KeyRing.OpenAsync"/> before the services are built. Sources that compare equal count as one declaration. An implementation keeps no copy of a
/// root and never lets one become a string.
/// </remarks>
public abstract class KeySource
{
    /// <summary>What the source is, for messages and logs: for example <c>key file keys/cityrights.keys</c>. Never a secret.</summary>
    public abstract string Description { get; }

    /// <summary>Reads all versions.</summary>
    /// <param name="destination">Takes them.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="CityRightsException">The source cannot be read or holds something else; the message names the fix and no value.</exception>
    public abstract ValueTask LoadAsync(KeyMaterial destination, CancellationToken cancellationToken);

    /// <summary>The description.</summary>
    public sealed override string ToString() => Description;
}
