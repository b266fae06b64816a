namespace CityRights.Keys;

/// <summary>What may be known of a key version: everything but the key. Immutable.</summary>
/// <param name="Version">The number, 1 or more; never reused.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="Created">When its root was drawn, UTC.</param>
/// <param name="Since">Since when it is in its state, UTC; for a pending version the moment from which it shall be used.</param>
/// <param name="Fingerprint">
/// 32 hexadecimal digits derived one way from the root and the number: equal only for the same root under the same number.
/// </param>
/// <param name="Reason">Why it was destroyed; null in every other state.</param>
public sealed record KeyVersion(
    int Version, KeyState State, DateTimeOffset Created, DateTimeOffset Since, string Fingerprint, string? Reason = null)
{
    /// <summary>Whether people are found by this version: it is active or relinking.</summary>
    public bool IsLive => State is KeyState.Active or KeyState.Relinking;
}
