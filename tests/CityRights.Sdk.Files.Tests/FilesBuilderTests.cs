using CityRights.Minimisation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityRights.Files.Tests;

public sealed class FilesBuilderTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task AddFiles_InAContainer_ProjectsByWhatMinimisationDeclares()
    {
        var log = new Recorded();
        using var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddCityRights(city => Declare(city).AddMinimisation(x => x.Policy(Workshop.Policy)).AddFiles().AddFiles(), out var builder)
            .BuildServiceProvider();
        var input = _workshop.Write("quarter,name\n23,canary\n24,canary\n");

        await services.GetRequiredService<CsvProjector>().RunAsync(_workshop.Options(input));

        Assert.Equal(Tenants.Default, builder.Tenant);
        Assert.Equal("quarter\r\n23\r\n24\r\n", await File.ReadAllTextAsync(_workshop.Output));
        Assert.Equal(
            $"10000 A file was projected by policy dogs ({Workshop.Policy.Fingerprint}) for purpose planning: 2 rows read, 2 written, 0 left out",
            Assert.Single(log.Messages, message => message.StartsWith("10000", StringComparison.Ordinal)));
        Assert.DoesNotContain(log.Messages, message => message.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddFiles_PurposeOutsideTheCatalogue_IsRefused()
    {
        using var services = new ServiceCollection()
            .AddCityRights(city => Declare(city).AddMinimisation(_ => { }).AddFiles(), out _)
            .BuildServiceProvider();
        var policy = MinimisationPolicy.Create("dogs", p => p.Field("age", f => f.For("marketing").Raw()));
        var options = new CsvProjectionOptions { Input = _workshop.Write("age\n1\n"), Output = _workshop.Output, Policy = policy, Purpose = "marketing" };

        var thrown = await Assert.ThrowsAsync<MinimisationException>(() => services.GetRequiredService<CsvProjector>().RunAsync(options));

        Assert.Contains(thrown.Problems, problem => problem.Code == "CRT-MIN-110");
        _workshop.AssertNothingLeft();
    }

    public void Dispose() => _workshop.Dispose();

    private static ICityRightsBuilder Declare(ICityRightsBuilder city)
    {
        city.Organisation("Gemeente Voorbeeld", contact: "privacy@voorbeeld.example").Purposes(p =>
        {
            foreach (var purpose in (string[])["planning", "holders", "statistics"])
            {
                p.Add(purpose, LegalBasis.PublicTask).LegalProvision("Hondenverordening art. 4").NoRecipients()
                    .DataCategories(DataCategory.HomeAddress).Retain(after: "end", Period.Days(91), schedule: "2020, 15.1");
            }
        });
        return city.AddPseudonymisation(x => x.Keys(TestKeys.Ring()).Domain("register", "dog", d => d.Field("holder", Pseudonymisation.IdentifierFormats.Text, valueSpace: 1_000_000)));
    }

    private sealed class Recorded : ILoggerProvider, ILogger
    {
        public List<string> Messages { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Messages.Add($"{eventId.Id} {formatter(state, exception)}{exception}");

        public void Dispose()
        {
        }
    }
}

internal static class ServiceCollectionSugar
{
    public static IServiceCollection AddCityRights(this IServiceCollection services, Action<ICityRightsBuilder> configure, out ICityRightsBuilder builder)
    {
        builder = services.AddCityRights(configure);
        return services;
    }
}
