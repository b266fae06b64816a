using Microsoft.Extensions.DependencyInjection;

namespace CityRights;

internal sealed record CityRightsBuilder(IServiceCollection Services, string Tenant) : ICityRightsBuilder;
