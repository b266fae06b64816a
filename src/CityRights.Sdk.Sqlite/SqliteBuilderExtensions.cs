using CityRights.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CityRights;

/// <summary>The verb that keeps everything on SQLite.</summary>
public static class SqliteBuilderExtensions
{
    /// <summary>Keeps the tenant's consent events, and the rows of its re-identification desk and token vault, in a SQLite file; tenants may share one.</summary>
    /// <remarks>
    /// Called again with the same connection string, it counts once and <paramref name="configure"/> adds up; with another, or beside another store, the
    /// start fails. The schema is applied only when asked: by <see cref="SqliteStoreOptions.EnsureSchema"/> or <see cref="SqliteSchema.EnsureAsync"/>.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">Where the file is, for example <c>Data Source=cityrights.db</c>; see <see cref="SqliteStoreOptions.ConnectionString"/>.</param>
    /// <param name="configure">Sets further options.</param>
    /// <exception cref="ArgumentNullException">The builder or the connection string is null.</exception>
    public static ICityRightsBuilder UseSqlite(
        this ICityRightsBuilder builder, string connectionString, Action<SqliteStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connectionString);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SqliteStoreOptions>, SqliteStoreOptionsValidator>());
        builder.Services.AddOptionsWithValidateOnStart<SqliteStoreOptions>(Tenants.OptionsName(builder.Tenant)).Configure(options =>
        {
            options.ConnectionString = connectionString;
            configure?.Invoke(options);
        });
        return builder
            .UseReidentificationStore("sqlite", connectionString, static tenant =>
                new SqliteReidentificationStore(tenant.Tenant, tenant.Options<SqliteStoreOptions>(), tenant.Time))
            .UseTokenVaultStore("sqlite", connectionString, static tenant =>
                new SqliteTokenVaultStore(tenant.Tenant, tenant.Options<SqliteStoreOptions>(), tenant.Time))
            .UseConsentStore("sqlite", connectionString, static tenant =>
                new SqliteConsentStore(tenant.Tenant, tenant.Options<SqliteStoreOptions>(), tenant.Time));
    }
}
