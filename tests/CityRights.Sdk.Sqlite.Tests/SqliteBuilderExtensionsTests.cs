using CityRights.Consent;
using CityRights.Sqlite.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityRights.Sqlite;

public class SqliteBuilderExtensionsTests
{
    [Fact]
    public async Task UseSqlite_Twice_IsOnce()
    {
        using var file = await StoreFile.CreateAsync();
        await using var services = Services(city => city.UseSqlite(file.Options.ConnectionString).UseSqlite(file.Options.ConnectionString));

        var store = services.GetRequiredService<ConsentStore>();
        await store.AppendAsync(Batches.Of(Batches.Somebody(), Batches.Event(ConsentEventKind.Refused)));

        Assert.IsType<SqliteConsentStore>(store);
    }

    [Fact]
    public void UseSqlite_TwoFiles_IsAStartError()
    {
        using var services = Services(city => city.UseSqlite("Data Source=one.db").UseSqlite("Data Source=two.db"));

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public void UseSqlite_NoFile_IsAStartErrorThatNamesTheCall()
    {
        using var services = Services(city => city.UseSqlite(""));

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("UseSqlite(", refused.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Action<ICityRightsBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddCityRights(city =>
        {
            city.Organisation("Gemeente Voorbeeld", "privacy@voorbeeld.example");
            configure(city);
        });
        return services.BuildServiceProvider();
    }
}
