using CityRights.Files;
using CityRights.Minimisation;
using Microsoft.Extensions.Logging;

namespace CityRights;

/// <summary>The verb that adds the projection of files.</summary>
public static class FilesBuilderExtensions
{
    /// <summary>Adds <see cref="CsvProjector"/>. It uses what <c>AddMinimisation</c> declares. Called twice is once.</summary>
    /// <param name="builder">The builder.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static ICityRightsBuilder AddFiles(this ICityRightsBuilder builder) =>
        builder.TryAddTenantSingleton(static tenant => new CsvProjector(
            tenant.Get<IMinimiser>(), tenant.Time, tenant.Shared<ILogger<CsvProjector>>()));
}
