using CityRights.Transparency;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityRights.Tests.Transparency.Register;

public class AlgorithmRegisterTests
{
    [Fact]
    public async Task Register_DeclaredAlgorithm_IsListedAndFound()
    {
        using var services = Services(city => city.AddTransparency(x => x.Algorithm<ScanCarCheck>()));
        var register = services.GetRequiredService<IAlgorithmRegister>();

        var listed = Assert.Single(await register.ListAsync());

        Assert.Equal(Manifests.ScanCar, listed.Manifest);
        Assert.Equal(ManifestDigest.Of(Manifests.ScanCar), listed.Digest);
        Assert.Same(listed, await register.FindAsync("scan-car"));
        Assert.Null(await register.FindAsync("other"));
        Assert.Null(await register.FindAsync(default));
    }

    [Fact]
    public async Task Register_Algorithms_AreInOrderOfTheirIds()
    {
        using var services = Services(city => city.AddTransparency(x => x
            .Manifest(Renamed("z"))
            .Manifest(Renamed("b"))
            .Manifest(Renamed("a-1"))));

        var ids = (await services.GetRequiredService<IAlgorithmRegister>().ListAsync()).Select(algorithm => algorithm.Manifest.Id.Value);

        Assert.Equal(["a-1", "b", "z"], ids);
    }

    [Fact]
    public async Task Register_NothingDeclared_IsEmpty()
    {
        using var services = Services(city => city.AddTransparency(_ => { }));

        Assert.Empty(await services.GetRequiredService<IAlgorithmRegister>().ListAsync());
    }

    [Fact]
    public async Task Register_CityCompletesWhatTheVendorDeclared_IsWhole()
    {
        using var services = Services(city => city.AddTransparency(x => x.Algorithm<VendorsCheck>(manifest =>
        {
            ScanCarCheck.Declare(manifest);
            manifest.Identity("vendor-check", "https://voorbeeld.example/algorithms/vendor-check", "1.0.0");
        })));

        var listed = Assert.Single(await services.GetRequiredService<IAlgorithmRegister>().ListAsync());

        Assert.Equal("vendor-check", listed.Manifest.Id.Value);
        Assert.True(listed.Manifest.Name.Has("de"));
    }

    [Fact]
    public void Start_ManifestIncomplete_FailsAndNamesAlgorithmAndVerb()
    {
        using var services = Services(city => city.AddTransparency(x => x.Algorithm<VendorsCheck>()));

        var exception = Assert.Throws<OptionsValidationException>(() => Start(services));

        Assert.Contains(exception.Failures, failure => failure.Contains("'VendorsCheck'", StringComparison.Ordinal)
            && failure.Contains("/owner/name", StringComparison.Ordinal) && failure.Contains("Owner((language, name), ...)", StringComparison.Ordinal));
    }

    [Fact]
    public void Start_SeveralFaults_ListsAllOfThem()
    {
        using var services = Services(city => city.AddTransparency(x => x
            .Algorithm<VendorsCheck>()
            .Manifest(Manifests.ScanCar with { Uri = "nowhere" })
            .Manifest(Renamed("other") with { Purpose = Manifests.ScanCar.Purpose with { Purposes = ["no-such-purpose"] } })));

        var message = Assert.Throws<OptionsValidationException>(() => Start(services)).Message;

        Assert.Contains("CRT-TRANSPARENCY-104", message, StringComparison.Ordinal);
        Assert.Contains("CRT-TRANSPARENCY-110", message, StringComparison.Ordinal);
        Assert.Contains("CRT-TRANSPARENCY-150", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddTransparency_Twice_IsOnceAndMerges()
    {
        using var services = Services(city => city
            .AddTransparency(x => x.Algorithm<ScanCarCheck>())
            .AddTransparency(x => x.Algorithm<ScanCarCheck>().Manifest(Renamed("other"))));

        Start(services);

        Assert.Equal(2, (await services.GetRequiredService<IAlgorithmRegister>().ListAsync()).Count);
        Assert.Single(services.GetServices<IAlgorithmRegister>());
    }

    [Fact]
    public void Start_SameIdOtherContent_Fails()
    {
        using var services = Services(city => city
            .AddTransparency(x => x.Algorithm<ScanCarCheck>())
            .AddTransparency(x => x.Manifest(Manifests.ScanCar with { Version = SemanticVersion.Parse("2.0.0") })));

        Assert.Contains("CRT-TRANSPARENCY-160", Assert.Throws<OptionsValidationException>(() => Start(services)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_OneUriForTwo_Fails()
    {
        using var services = Services(city => city.AddTransparency(x => x.Algorithm<ScanCarCheck>().Manifest(Manifests.ScanCar with { Id = "other" })));

        Assert.Contains("CRT-TRANSPARENCY-161", Assert.Throws<OptionsValidationException>(() => Start(services)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_CatalogueBroken_SaysBothAndStartsNot()
    {
        var collection = new ServiceCollection();
        collection.AddCityRights(city => city.AddTransparency(x => x.Algorithm<ScanCarCheck>()));
        using var services = collection.BuildServiceProvider();

        var exception = Assert.Throws<AggregateException>(() => Start(services));

        Assert.Contains(exception.InnerExceptions, inner => inner.Message.Contains("CRT-TRANSPARENCY-155", StringComparison.Ordinal));
        Assert.Contains(exception.InnerExceptions, inner => inner.Message.Contains("CRT-HALL", StringComparison.Ordinal));
    }

    [Fact]
    public void Resolve_WithoutAHost_JudgesAllTheSame()
    {
        using var services = Services(city => city.AddTransparency(x => x.Manifest(Manifests.ScanCar with { Uri = "nowhere" })));

        Assert.Throws<OptionsValidationException>(services.GetRequiredService<IAlgorithmRegister>);
    }

    [Fact]
    public async Task Register_TwoTenants_SeeOnlyTheirOwn()
    {
        var collection = new ServiceCollection();
        collection.AddCityRights("alphen", city => Declare(city).AddTransparency(x => x.Algorithm<ScanCarCheck>()));
        collection.AddCityRights("leiden", city => Declare(city).AddTransparency(x => x.Manifest(Renamed("other"))));
        using var services = collection.BuildServiceProvider();
        Start(services);
        var (alphen, leiden) = (services.GetRequiredKeyedService<IAlgorithmRegister>("alphen"), services.GetRequiredKeyedService<IAlgorithmRegister>("leiden"));

        Assert.NotNull(await alphen.FindAsync("scan-car"));
        Assert.Null(await leiden.FindAsync("scan-car"));
        Assert.Equal(["other"], (await leiden.ListAsync()).Select(algorithm => algorithm.Manifest.Id.Value));
        Assert.Null(services.GetService<IAlgorithmRegister>());
    }

    [Fact]
    public void Start_ReviewDatePassed_StartsAndWarns()
    {
        var log = new Recorder();
        using var services = Services(
            city => city.AddTransparency(x => x.Manifest(Manifests.ScanCar with { Lifecycle = Manifests.ScanCar.Lifecycle with { ReviewBy = new(2020, 1, 1) } })), log);

        Start(services);

        var (level, text) = Assert.Single(log.Messages);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("CRT-TRANSPARENCY-114", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_Cancelled_Throws()
    {
        using var services = Services(city => city.AddTransparency(x => x.Algorithm<ScanCarCheck>()));
        var register = services.GetRequiredService<IAlgorithmRegister>();

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await register.ListAsync(new(canceled: true)));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await register.FindAsync("scan-car", new(canceled: true)));
    }

    [Fact]
    public void AddTransparency_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => TransparencyBuilderExtensions.AddTransparency(null!, _ => { }));
        new ServiceCollection().AddCityRights(city =>
        {
            Assert.Throws<ArgumentNullException>(() => city.AddTransparency(null!));
            city.AddTransparency(x => Assert.Throws<ArgumentNullException>(() => x.Manifest(null!)));
        });
    }

    private static AlgorithmManifest Renamed(string id) => Manifests.ScanCar with { Id = id, Uri = $"urn:nl:voorbeeld:{id}" };

    private static ICityRightsBuilder Declare(ICityRightsBuilder city) =>
        city.Organisation("Gemeente Voorbeeld", "privacy@voorbeeld.example").Purposes(Manifests.Declare);

    private static ServiceProvider Services(Action<ICityRightsBuilder> configure, ILoggerProvider? log = null)
    {
        var collection = new ServiceCollection();
        if (log is not null)
        {
            collection.AddLogging(logging => logging.AddProvider(log));
        }

        collection.AddCityRights(city => configure(Declare(city)));
        return collection.BuildServiceProvider();
    }

    private static void Start(IServiceProvider services) => services.GetRequiredService<IStartupValidator>().Validate();

    /// <summary>Knows what the algorithm does, and nothing of the city that uses it.</summary>
    private sealed class VendorsCheck : ITransparentAlgorithm
    {
        public static void Declare(ManifestBuilder manifest) => manifest
            .Name(("de", "Prüfung"))
            .Technique(TechniqueKind.Rules)
            .AiAct(AiActRole.None, RiskClass.NotAi);
    }

    private sealed class Recorder : ILoggerProvider, ILogger
    {
        public List<(LogLevel Level, string Text)> Messages { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Messages.Add((logLevel, formatter(state, exception)));

        public void Dispose()
        {
            // Nothing to let go of.
        }
    }
}
