using Microsoft.Extensions.DependencyInjection;

namespace CityRights;

/// <summary>
/// What the verbs of every room and satellite extend: the services, and the tenant they are registered for. A package adds verbs
/// (<c>UseSqlite</c>), never members here.
/// </summary>
public interface ICityRightsBuilder
{
    /// <summary>The services.</summary>
    IServiceCollection Services { get; }

    /// <summary>The tenant: <see cref="Tenants.Default"/> unless <c>AddCityRights</c> was given a name.</summary>
    string Tenant { get; }
}
