namespace CityRights.Keys;

/// <summary>Where a tenant's keys come from, by however many declarations.</summary>
internal sealed class KeyRingOptions
{
    /// <summary>The sources; equal ones count once, different ones are a start error.</summary>
    /// <value>Empty by default, which is a start error.</value>
    public IList<KeySource> Sources { get; } = [];

    /// <summary>The rings that the host opened itself.</summary>
    /// <value>Empty by default.</value>
    public IList<KeyRing> Rings { get; } = [];
}
