using System.Text;
using CityRights.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CityRights.AspNetCore.Configuration;

public class CityRightsConfigurationTests
{
    private const string Catalogue = """
        {
          "schema": "cityrights/catalogue/1",
          "organisation": { "name": "Gemeente Voorbeeld", "contact": "privacy@voorbeeld.example" },
          "categories": { "city:ParkingZone": { "label": { "nl": "Parkeerzone" }, "broader": "pd:Location" } },
          "purposes": {
            "2026": {
              "title": { "en": "Parking permit", "nl": "Parkeervergunning", "fallback": "nl" },
              "basis": "publicTask",
              "legalProvision": "Parkeerverordening art. 4",
              "dataCategories": [ "pd:VehicalLicenseRegistration", "city:ParkingZone" ],
              "recipients": { "1": { "name": "Parkeercontrole B.V.", "role": "processor", "agreement": "2026-17" } },
              "retention": [ { "after": "permit-end", "period": "P91D" }, { "after": "refusal", "period": "P1Y", "appliesTo": "afgewezen" } ]
            },
            "permit-sms": { "basis": "consent", "notice": "sms", "dataCategories": [ "pd:TelephoneNumber" ], "recipients": "none" }
          }
        }
        """;

    [Fact]
    public async Task Catalogue_Path_IsReadFromTheContentRoot()
    {
        using var folder = new TempFolder();
        folder.Write("catalogue.json", Catalogue);

        var catalogue = await StartedAsync("""{ "CityRights": { "Catalogue": "catalogue.json" } }""", folder.Path);

        Assert.Equal(["2026", "permit-sms"], catalogue.Purposes.Select(purpose => purpose.Id.Value));
    }

    [Fact]
    public async Task Catalogue_WrittenOutInTheSection_IsTheSameAsTheFile()
    {
        using var document = new MemoryStream(Encoding.UTF8.GetBytes(Catalogue));
        var expected = PurposeCatalogue.Load(document);

        var catalogue = await StartedAsync($$"""{ "CityRights": { "Catalogue": {{Catalogue}} } }""");

        Assert.Equal(Saved(expected), Saved(catalogue));
    }

    [Fact]
    public async Task Catalogue_WithoutItsSchemaMember_IsTaken()
    {
        var catalogue = await StartedAsync("""
            { "CityRights": {
                "Organisation": { "Name": "Gemeente Voorbeeld", "Contact": "privacy@voorbeeld.example", "DataProtectionOfficer": "fg@voorbeeld.example" },
                "Catalogue": { "purposes": { "permit": { "basis": "publicTask", "legalProvision": "art. 4", "dataCategories": [ "pd:EmailAddress" ] } } } } }
            """);

        Assert.Equal("fg@voorbeeld.example", catalogue.Organisation.DataProtectionOfficer);
        Assert.Null(catalogue.Organisation.ComplaintAuthority);
        Assert.Single(catalogue.Purposes);
    }

    [Fact]
    public async Task Organisation_FromConfigurationAndPurposesFromCode_Merge()
    {
        var catalogue = await StartedAsync(
            """{ "CityRights": { "Organisation": { "Name": "Gemeente Voorbeeld", "Contact": "privacy@voorbeeld.example" } } }""",
            declare: city => city.Declare());

        Assert.Equal(2, catalogue.Purposes.Length);
    }

    [Fact]
    public async Task Tenant_Named_ReadsItsOwnSection()
    {
        var builder = Builder("""
            { "CityRights": {
                "Organisation": { "Name": "The default", "Contact": "privacy@voorbeeld.example" },
                "Tenants": { "leiden": { "Organisation": { "Name": "Leiden", "Contact": "privacy@leiden.example" } } } } }
            """);
        builder.AddCityRights("leiden", _ => { });
        builder.AddCityRights(_ => { });
        using var app = builder.Build();
        await app.StartAsync();

        Assert.Equal("Leiden", app.Services.GetRequiredKeyedService<PurposeCatalogue>("leiden").Organisation.Name);
        Assert.Equal("The default", app.Services.GetRequiredService<PurposeCatalogue>().Organisation.Name);
    }

    [Theory]
    [InlineData("""{ "CityRights": { "Organisation": { "Name": "Voorbeeld" } } }""", "CityRights:Organisation")]
    [InlineData("""{ "CityRights": { "Organisation": { "Name": " ", "Contact": "x@y.example" } } }""", "CityRights:Organisation")]
    [InlineData("""{ "CityRights": { "Organisation": { "Name": "Voorbeeld", "Contact": "x@y.example", "Contcat": "x" } } }""", "CityRights:Organisation:Contcat")]
    [InlineData("""{ "CityRights": { "Catalogue": "no-such-file.json" } }""", "no-such-file.json")]
    [InlineData("""{ "CityRights": { "Catalogue": { "purposes": { "permit": { "basis": "consnt" } } } } }""", "did you mean 'consent'?")]
    [InlineData("""{ }""", "organisation")]
    public async Task Start_WrongConfiguration_FailsAndNamesIt(string json, string expected)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => StartedAsync(json));

        Assert.Contains(expected, exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Start_WorkerWithoutWebServer_ReadsTheSameSection()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "CityRights": { "Catalogue": {{Catalogue}} } }""")));
        builder.AddCityRights(_ => { });
        using var host = builder.Build();
        await host.StartAsync();

        Assert.Equal(2, host.Services.GetRequiredService<PurposeCatalogue>().Purposes.Length);
        await host.StopAsync();
    }

    [Fact]
    public void AddCityRights_WrongArguments_Throw()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());

        Assert.Throws<ArgumentNullException>(() => CityRightsHostApplicationBuilderExtensions.AddCityRights(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => builder.AddCityRights(null!));
        Assert.Throws<ArgumentException>(() => builder.AddCityRights("", _ => { }));
        Assert.Throws<ArgumentException>(() => builder.AddCityRights("No Tenant", _ => { }));
    }

    private static WebApplicationBuilder Builder(string json, string? contentRoot = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = contentRoot });
        builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json)));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.Server.IServer, NoServer>();
        return builder;
    }

    private static async Task<PurposeCatalogue> StartedAsync(string json, string? contentRoot = null, Action<ICityRightsBuilder>? declare = null)
    {
        var builder = Builder(json, contentRoot);
        builder.AddCityRights(declare ?? (_ => { }));
        await using var app = builder.Build();
        await app.StartAsync();
        return app.Services.GetRequiredService<PurposeCatalogue>();
    }

    private static string Saved(PurposeCatalogue catalogue)
    {
        using var stream = new MemoryStream();
        catalogue.Save(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class NoServer : Microsoft.AspNetCore.Hosting.Server.IServer
    {
        public Microsoft.AspNetCore.Http.Features.IFeatureCollection Features { get; } = new Microsoft.AspNetCore.Http.Features.FeatureCollection();

        public Task StartAsync<TContext>(Microsoft.AspNetCore.Hosting.Server.IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
            // Nothing to let go of.
        }
    }
}
