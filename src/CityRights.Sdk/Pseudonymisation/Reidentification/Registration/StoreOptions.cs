namespace CityRights.Pseudonymisation;

/// <summary>The stores of one contract declared for a tenant, by however many calls.</summary>
internal sealed class StoreOptions<TStore>
{
    /// <summary>The declarations.</summary>
    /// <value>Empty by default: a start error where something needs a store.</value>
    public IList<StoreRegistration<TStore>> Stores { get; } = [];
}
