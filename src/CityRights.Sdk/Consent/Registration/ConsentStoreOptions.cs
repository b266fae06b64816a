namespace CityRights.Consent;

/// <summary>The stores declared for a tenant, by however many calls.</summary>
internal sealed class ConsentStoreOptions
{
    /// <summary>The declarations.</summary>
    /// <value>Empty by default, which is a start error.</value>
    public IList<ConsentStoreRegistration> Stores { get; } = [];
}
