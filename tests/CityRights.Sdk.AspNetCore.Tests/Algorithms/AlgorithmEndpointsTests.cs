using System.Net;
using System.Text;
using System.Text.Json;
using CityRights.Transparency;
using Microsoft.AspNetCore.Builder;

namespace CityRights.AspNetCore.Algorithms;

public class AlgorithmEndpointsTests
{
    private const string Html = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Fact]
    public async Task One_AsData_IsTheManifestWithItsDigest()
    {
        await using var app = await StartAsync();

        using var answer = await app.GetAsync("/rights/algorithms/scan-car");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(ManifestJson.Write(Samples.ScanCar), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal($"\"{ManifestDigest.Of(Samples.ScanCar).Hexadecimal}\"", answer.Headers.ETag!.Tag);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(["Accept", "Accept-Language"], answer.Headers.Vary);
        Assert.True(answer.Headers.CacheControl is { Public: true, NoCache: true });
    }

    [Fact]
    public async Task List_AsData_NamesEachAndWhereItIs()
    {
        await using var app = await StartAsync();

        using var answer = await app.GetAsync("/rights/algorithms");
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        var listed = document.RootElement.GetProperty("algorithms").EnumerateArray().ToList();
        Assert.Equal(["a-1", "scan-car"], listed.Select(algorithm => algorithm.GetProperty("id").GetString()));
        Assert.Equal("inUse", listed[1].GetProperty("status").GetString());
        Assert.Equal(ManifestDigest.Of(Samples.ScanCar).ToString(), listed[1].GetProperty("digest").GetString());
        Assert.Equal("Scan-car check", listed[1].GetProperty("name").GetProperty("en").GetString());
        using var one = await app.GetAsync(listed[1].GetProperty("manifest").GetString()!);
        Assert.Equal(HttpStatusCode.OK, one.StatusCode);
    }

    [Theory]
    [InlineData("/rights/algorithms", null, "application/json")]
    [InlineData("/rights/algorithms", "*/*", "application/json")]
    [InlineData("/rights/algorithms", "application/json", "application/json")]
    [InlineData("/rights/algorithms", Html, "text/html")]
    [InlineData("/rights/algorithms", "text/*", "text/html")]
    [InlineData("/rights/algorithms", "text/html;q=0.5, application/json;q=0.9", "application/json")]
    [InlineData("/rights/algorithms", "text/html;q=0, */*", "application/json")]
    [InlineData("/rights/algorithms", "not a type at all;;;", "application/json")]
    [InlineData("/rights/algorithms?format=html", "application/json", "text/html")]
    [InlineData("/rights/algorithms?format=json", Html, "application/json")]
    [InlineData("/rights/algorithms?format=pdf", Html, "text/html")]
    [InlineData("/rights/algorithms/scan-car", Html, "text/html")]
    [InlineData("/rights/algorithms/", Html, "text/html")]
    public async Task Format_OfTheAnswer_IsChosen(string address, string? accept, string expected)
    {
        await using var app = await StartAsync();

        using var answer = await app.GetAsync(address, accept is null ? [] : [("Accept", accept)]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/rights/algorithms")]
    [InlineData("/rights/algorithms/scan-car")]
    [InlineData("/rights/algorithms?format=html")]
    [InlineData("/rights/algorithms/scan-car?format=html&lang=es")]
    public async Task Caching_TagKnown_SendsNothingAgain(string address)
    {
        await using var app = await StartAsync();
        using var first = await app.GetAsync(address);
        var tag = first.Headers.ETag!.Tag;

        using var again = await app.GetAsync(address, ("If-None-Match", tag));
        using var weak = await app.GetAsync(address, ("If-None-Match", $"\"x\", W/{tag}"));
        using var any = await app.GetAsync(address, ("If-None-Match", "*"));
        using var other = await app.GetAsync(address, ("If-None-Match", "\"x\""));

        Assert.All([again, weak, any], answer =>
        {
            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
            Assert.Equal(tag, answer.Headers.ETag!.Tag);
        });
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Caching_FormatsAndLanguages_HaveTagsOfTheirOwn()
    {
        await using var app = await StartAsync();
        var tags = new List<string>();
        foreach (var query in new[] { "", "?format=html&lang=nl", "?format=html&lang=en", "?format=html&lang=es" })
        {
            using var answer = await app.GetAsync("/rights/algorithms/scan-car" + query);
            tags.Add(answer.Headers.ETag!.Tag);
        }

        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [Theory]
    [InlineData("/rights/algorithms")]
    [InlineData("/rights/algorithms/scan-car?format=html")]
    public async Task Head_HasTheHeadersOfGetAndNoBody(string address)
    {
        await using var app = await StartAsync();
        using var get = await app.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);

        using var head = await app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal((await get.Content.ReadAsByteArrayAsync()).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("other")]
    [InlineData("Scan-Car")]
    [InlineData("scan%20car")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("..%2Fscan-car")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task One_UnknownId_IsNotFoundAndNotRepeated(string id)
    {
        await using var app = await StartAsync();

        using var data = await app.GetAsync("/rights/algorithms/" + id);
        using var page = await app.GetAsync("/rights/algorithms/" + id, ("Accept", Html));

        Assert.Equal(HttpStatusCode.NotFound, data.StatusCode);
        Assert.Equal("application/problem+json", data.Content.Headers.ContentType!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("<script", await page.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_Method_IsNotAllowed(string method)
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(new(method), "/rights/algorithms/scan-car");

        using var answer = await app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Tenants_EachUnderItsPrefix_SeeOnlyTheirOwn()
    {
        await using var app = await TestApp.StartAsync(
            builder =>
            {
                builder.Services.AddCityRights("alphen", city => city.Declare("Alphen").AddTransparency(x => x.Manifest(Samples.ScanCar)));
                builder.Services.AddCityRights("leiden", city => city.Declare("Leiden").AddTransparency(x => x.Manifest(Samples.Other("other"))));
            },
            app =>
            {
                app.MapCityRights("/alphen/rights", tenant: "alphen");
                app.MapCityRights("/leiden/rights", tenant: "leiden");
            });

        using var own = await app.GetAsync("/alphen/rights/algorithms/scan-car");
        using var foreign = await app.GetAsync("/leiden/rights/algorithms/scan-car");
        using var list = await app.GetAsync("/leiden/rights/algorithms?format=html");

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        var text = await list.Content.ReadAsStringAsync();
        Assert.Contains("Leiden", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alphen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("scan-car", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MapAlgorithms_Alone_ServesUnderItsPattern()
    {
        await using var app = await TestApp.StartAsync(Declared, app => app.MapAlgorithms());

        using var answer = await app.GetAsync("/algorithms/scan-car");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task MapAlgorithms_AtTheRootAndBelowAPathBase_LinksRight()
    {
        await using var app = await TestApp.StartAsync(Declared, app =>
        {
            app.UsePathBase("/city");
            app.UseRouting();
            app.MapAlgorithms("/");
        });

        using var list = await app.GetAsync("/city/");
        using var one = await app.GetAsync("/scan-car?format=html");

        Assert.Contains("\"/city/scan-car\"", await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("href=\"/?format=html\"", await one.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Map_TenantWithoutAlgorithms_SaysWhatIsMissing()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddCityRights(city => city.Declare());
        using var app = builder.Build();

        Assert.Contains("AddTransparency", Assert.Throws<InvalidOperationException>(() => app.MapCityRights()).Message, StringComparison.Ordinal);
        Assert.Contains("AddTransparency", Assert.Throws<InvalidOperationException>(() => app.MapAlgorithms(tenant: "leiden")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => app.MapAlgorithms(null!));
        Assert.Throws<ArgumentNullException>(() => app.MapCityRights(null!));
    }

    [Fact]
    public async Task List_NothingDeclared_SaysSo()
    {
        await using var app = await TestApp.StartAsync(
            builder => builder.Services.AddCityRights(city => city.Declare().AddTransparency(_ => { })), app => app.MapAlgorithms());

        using var page = await app.GetAsync("/algorithms", ("Accept", Html), ("Accept-Language", "es-MX, en;q=0.5"));
        using var data = await app.GetAsync("/algorithms");

        Assert.Contains("Este servicio no declara ningún algoritmo.", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("\"algorithms\": []", Encoding.UTF8.GetString(await data.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(Declared, app => app.MapCityRights());

    private static void Declared(WebApplicationBuilder builder) => builder.Services.AddCityRights(city =>
        city.Declare().AddTransparency(x => x.Manifest(Samples.ScanCar).Manifest(Samples.Other("a-1"))));
}
