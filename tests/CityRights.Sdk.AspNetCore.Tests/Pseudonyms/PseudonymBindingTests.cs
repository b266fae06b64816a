using System.Net;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.AspNetCore.Pseudonyms;

public sealed class PseudonymBindingTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Pseudonym<ScanDomain> _car;
    private readonly string _foreign;

    public PseudonymBindingTests()
    {
        KeyFile.Create(_folder.PathOf("city.keys"));
        using var ring = KeyRing.Open(KeyFile.Source(_folder.PathOf("city.keys")));
        using var service = new PseudonymisationService(
            ring,
            PseudonymDomainDefinition.Of<ScanDomain>(d => d.Field(IdentifierFormats.Plate)),
            PseudonymDomainDefinition.Of<OtherDomain>(d => d.Field(IdentifierFormats.Plate)));
        _car = service.Domain<ScanDomain>().Pseudonymise("NL:12-ABC-3");
        _foreign = service.Domain<OtherDomain>().Pseudonymise("NL:12-ABC-3").ToToken();
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/minimal/")]
    [InlineData("/minimal?car=")]
    [InlineData("/mvc/")]
    [InlineData("/mvc?car=")]
    public async Task Token_InARouteOrQuery_IsBound(string address)
    {
        await using var app = await StartAsync();

        Assert.Equal(_car.ToToken(), await app.Client.GetStringAsync(address + _car.ToToken()));
    }

    [Theory]
    [InlineData("/minimal")]
    [InlineData("/mvc")]
    public async Task Token_OptionalAndAbsent_IsNone(string address)
    {
        await using var app = await StartAsync();

        Assert.Equal("none", await app.Client.GetStringAsync(address));
    }

    [Theory]
    [InlineData("/minimal/")]
    [InlineData("/minimal?car=")]
    [InlineData("/mvc/")]
    [InlineData("/mvc?car=")]
    public async Task Token_ThatIsNone_IsABadRequestWithoutIt(string address)
    {
        await using var app = await StartAsync();
        foreach (var bad in BadTokens())
        {
            using var answer = await app.GetAsync(address + bad);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.DoesNotContain(bad, await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Token_ThatIsNone_IsEchoedByMvcAlone()
    {
        await using var unprotected = await TestApp.StartAsync(
            builder => builder.Services.AddControllers().AddApplicationPart(typeof(CarsController).Assembly), app => app.MapControllers());
        using var answer = await unprotected.GetAsync("/mvc/" + _foreign);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(_foreign, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pseudonym_WrittenByAnEndpointAsText_IsRedacted()
    {
        await using var app = await StartAsync();

        Assert.Equal("Pseudonym(scan, redacted) Pseudonym(scan, redacted)", await app.Client.GetStringAsync("/text/" + _car.ToToken()));
    }

    private string[] BadTokens()
    {
        var token = _car.ToToken();
        return [_foreign, token[..^1], token + "0", token.ToLowerInvariant(), token[..^1] + (token[^1] == '7' ? '8' : '7'), token.Replace("_1_", "_01_", StringComparison.Ordinal), "NL-12-ABC-3"];
    }

    private Task<TestApp> StartAsync() => TestApp.StartAsync(
        builder =>
        {
            builder.AddCityRights(city => city
                .Organisation("Gemeente Voorbeeld", contact: "privacy@voorbeeld.example")
                .AddPseudonymisation(x => x.KeysFromFile(_folder.PathOf("city.keys")).Domain<ScanDomain>(d => d.Field(IdentifierFormats.Plate))));
            builder.Services.AddControllers().AddApplicationPart(typeof(CarsController).Assembly);
        },
        app =>
        {
            app.MapGet("/minimal/{car}", (Pseudonym<ScanDomain> car) => car.ToToken());
            app.MapGet("/minimal", (Pseudonym<ScanDomain>? car) => car?.ToToken() ?? "none");
            app.MapGet("/text/{car}", (Pseudonym<ScanDomain> car) => $"{car} {string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{car}")}");
            app.MapControllers();
        });
}
