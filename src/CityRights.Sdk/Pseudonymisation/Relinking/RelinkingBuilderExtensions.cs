using CityRights.Pseudonymisation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityRights;

/// <summary>The verbs of re-linking after a key rotation.</summary>
public static class RelinkingBuilderExtensions
{
    /// <summary>Adds <see cref="Relinker"/>, also as the tenant's <see cref="IKeyVersionUsage"/>, with the people of the consent room as a target where there is one. Called twice is once.</summary>
    /// <param name="builder">The builder.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static PseudonymisationBuilder Relinking(this PseudonymisationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.City
            .TryAddTenantSingleton(Open)
            .TryAddTenantSingleton<IKeyVersionUsage>(static tenant => tenant.Get<Relinker>());
        return builder;
    }

    /// <summary>Adds a target of the host's own, such as a table. Declared again with the same type, it counts once.</summary>
    /// <typeparam name="TTarget">The type of the target.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Makes the target from the tenant's services; called once.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PseudonymisationBuilder RelinkTarget<TTarget>(this PseudonymisationBuilder builder, Func<TenantServices, TTarget> create)
        where TTarget : RelinkTarget
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.City.Services.Configure<RelinkingOptions>(
            Tenants.OptionsName(builder.City.Tenant), options => options.Targets.TryAdd(typeof(TTarget), create));
        return builder.Relinking();
    }

    private static Relinker Open(TenantServices tenant)
    {
        var targets = tenant.Options<RelinkingOptions>().Targets.Values.Select(create => create(tenant));
        var people = tenant.Find<ISubjectReferenceHolder>() is { } holder ? [CityRights.Pseudonymisation.RelinkTarget.Subjects(holder)] : Array.Empty<RelinkTarget>();
        return new(tenant.Get<PseudonymisationService>(), [.. people, .. targets], tenant.Time, tenant.Shared<ILogger<RelinkJob>>());
    }
}
