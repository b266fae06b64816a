namespace CityRights.Pseudonymisation;

/// <summary>The host's own targets, by however many declarations.</summary>
internal sealed class RelinkingOptions
{
    /// <summary>The targets' types, each with what makes it; a type declared twice counts once.</summary>
    /// <value>Empty by default.</value>
    public IDictionary<Type, Func<TenantServices, RelinkTarget>> Targets { get; } = new Dictionary<Type, Func<TenantServices, RelinkTarget>>();
}
