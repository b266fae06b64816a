using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.AspNetCore;

/// <summary>
/// Builds all endpoints before the server listens, so that a purpose which is not declared stops the start and not the first request.
/// </summary>
internal sealed class PurposeStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
    {
        next(application);
        _ = application.ApplicationServices.GetService<EndpointDataSource>()?.Endpoints;
    };
}
