using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using CityRights.Transparency;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.AspNetCore.Algorithms;

/// <summary>The pages, read back as the XML they also are.</summary>
public class AlgorithmPageTests
{
    public static TheoryData<string> Pages()
    {
        var pages = new TheoryData<string>();
        foreach (var language in new[] { "nl", "en", "es" })
        {
            foreach (var path in new[] { "/algorithms", "/algorithms/scan-car", "/algorithms/missing", "/algorithms/automated", "/algorithms/withheld" })
            {
                pages.Add($"{path}?format=html&lang={language}");
            }
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Structure_IsAccessible(string address)
    {
        var page = await ReadAsync(address);
        var html = page.Root!;

        Assert.Equal(address[^2..], html.Attribute("lang")!.Value);
        Assert.False(string.IsNullOrWhiteSpace(html.Element("head")!.Element("title")!.Value));
        Assert.Single(html.Descendants("main"));
        Assert.Single(html.Descendants("h1"));
        var skip = html.Element("body")!.Elements().First();
        Assert.Equal(("a", "#main"), (skip.Name.LocalName, skip.Attribute("href")!.Value));
        Assert.Equal("main", html.Descendants().Single(element => element.Attribute("id")?.Value == "main").Name.LocalName);

        var headings = html.Descendants().Where(element => element.Name.LocalName is ['h', >= '1' and <= '6']).Select(element => element.Name.LocalName[1] - '0').ToList();
        Assert.Equal(1, headings[0]);
        Assert.All(headings.Zip(headings.Skip(1)), pair => Assert.True(pair.Second - pair.First <= 1, $"h{pair.Second} after h{pair.First}"));

        Assert.All(html.Descendants("a"), link => Assert.False(string.IsNullOrWhiteSpace(link.Value)));
        Assert.All(html.Descendants("dl").Concat(html.Descendants("ul")), list => Assert.NotEmpty(list.Elements()));
        Assert.All(html.Descendants("dd").Concat(html.Descendants("dt")).Concat(html.Descendants("p")), item => Assert.False(string.IsNullOrWhiteSpace(item.Value)));
        Assert.All(html.Descendants("nav"), nav => Assert.NotNull(nav.Attribute("aria-label")));
        var ids = html.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Loads_NothingAndRunsNothing(string address)
    {
        var html = (await ReadAsync(address)).Root!;

        Assert.Empty(html.Descendants().Where(element => element.Name.LocalName is "script" or "img" or "iframe" or "object" or "embed" or "form" or "base"));
        Assert.Empty(html.Descendants("link").Where(link => link.Attribute("rel")!.Value != "alternate"));
        Assert.Empty(html.Descendants().Attributes().Where(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName is "src" or "style"));
        Assert.DoesNotContain("url(", html.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.All(html.Descendants("a").Attributes("href"), href => Assert.Matches("^(#main|/|\\?|https://|mailto:|tel:)", href.Value));
    }

    [Fact]
    public async Task Page_ContentSecurityPolicy_AllowsItsStyleAndNothingElse()
    {
        await using var app = await StartAsync();
        using var answer = await app.GetAsync("/algorithms?format=html");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        var style = (await Parse(answer)).Descendants("style").Single().Value;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.StartsWith($"default-src 'none'; style-src 'sha256-{hash}'", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Page_MarkupInEveryTextField_IsShownAndNotRun()
    {
        const string attack = "<script>alert('1')</script><img src=x onerror=alert(2)>\"'><a href=\"javascript:alert(3)\">&amp;</a>]]>--><!--";
        var document = JsonNode.Parse(ManifestJson.Write(Samples.ScanCar with
        {
            Description = LocalisedText.From([new("nl", "x"), new("en", "x"), new("es", "x")], "nl"),
        }))!;
        var fields = Poison(document, attack);
        var reading = ManifestJson.Read(Encoding.UTF8.GetBytes(document.ToJsonString()));
        Assert.Empty(reading.Findings);
        var poisoned = reading.Manifest! with { Contact = new() { Routes = [new() { Kind = ChannelKind.Postal, Target = attack }, .. Samples.ScanCar.Contact.Routes] } };

        var page = await ReadAsync("/algorithms/scan-car?format=html&lang=nl", poisoned);
        var list = await ReadAsync("/algorithms?format=html&lang=nl", poisoned);

        Assert.Equal(11, fields);
        Assert.Empty(page.Descendants().Concat(list.Descendants()).Where(element => element.Name.LocalName is "script" or "img"));
        // Each field once, the name in title, heading and nowhere else, the owner once.
        Assert.True(page.Root!.Value.Split(attack).Length - 1 >= fields);
        Assert.Contains(attack, list.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TargetThatIsNoWebAddress_IsNoLink()
    {
        var register = new OpenRegister(Samples.ScanCar with
        {
            Contact = new() { Routes = [new() { Kind = ChannelKind.Url, Target = "javascript:alert(1)" }, new() { Kind = ChannelKind.Email, Target = "a@b.example?subject=x&bcc=c@d.example" }] },
        });
        await using var app = await TestApp.StartAsync(
            builder =>
            {
                builder.Services.AddCityRights(city => city.Declare());
                builder.Services.AddSingleton<IAlgorithmRegister>(register);
            },
            app => app.MapAlgorithms());

        using var answer = await app.GetAsync("/algorithms/scan-car?format=html");
        var links = (await Parse(answer)).Descendants("a").Attributes("href").Select(href => href.Value).ToList();

        Assert.DoesNotContain(links, link => link.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(links, link => link.StartsWith("mailto:", StringComparison.Ordinal) && link.Contains('?', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_EverythingDeclared_IsThere()
    {
        var text = (await ReadAsync("/algorithms/scan-car?format=html&lang=en")).Root!.Value;

        Assert.All(
            [
                "Scan-car check", "Looks up whether", "First paragraph.", "City of Voorbeeld", "algoritmes@voorbeeld.example", "14 0999", "Stadhuis,", "No AI system",
                "Rules that people wrote", "In use", "2026-03", "No end is planned.", "2027-11-01", "Keep places free.", "Parking control", "Parkeerverordening art. 4",
                "Holders of scanned vehicles", "An officer looks", "It informs whoever decides", "A person decides", "It has legal effect", "A sample every week.",
                "https://voorbeeld.example/bezwaar", "Postbus 1", "Parking rights", "Permit register", "It is looked up", "Yes, under pseudonyms",
                "Vehicle License Registration", "Parking zone", "1.0.0", "https://voorbeeld.example/algorithms/scan-car", ManifestDigest.Of(Samples.ScanCar).ToString(), "2026-11-01",
            ],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_LineEnds_AreKept()
    {
        var page = await ReadAsync("/algorithms/scan-car?format=html&lang=en");

        var paragraph = page.Descendants("p").Single(paragraph => paragraph.Value.StartsWith("First paragraph.", StringComparison.Ordinal));

        Assert.Single(paragraph.Elements("br"));
    }

    [Theory]
    [InlineData("", null, "nl")]
    [InlineData("", "en", "en")]
    [InlineData("", "fr, es-MX;q=0.8, en;q=0.5", "es")]
    [InlineData("", "en;q=0.5, es;q=0.9", "es")]
    [InlineData("", "en;q=0, es;q=0.1", "es")]
    [InlineData("", "fr", "nl")]
    [InlineData("", "*", "nl")]
    [InlineData("", ";;;,,=", "nl")]
    [InlineData("&lang=en", "es", "en")]
    [InlineData("&lang=EN-gb", "es", "en")]
    [InlineData("&lang=xx", "es", "es")]
    [InlineData("&lang=%3Cscript%3E", "es", "es")]
    public async Task Language_OfThePage_IsChosen(string query, string? accepted, string expected)
    {
        await using var app = await StartAsync();

        using var answer = await app.GetAsync("/algorithms/scan-car?format=html" + query, accepted is null ? [] : [("Accept-Language", accepted)]);
        var html = (await Parse(answer)).Root!;

        Assert.Equal(expected, html.Attribute("lang")!.Value);
        Assert.Equal([expected], answer.Content.Headers.ContentLanguage);
        Assert.Equal(expected, html.Descendants("nav").Descendants("a").Single(link => link.Attribute("aria-current") is not null).Attribute("lang")!.Value);
    }

    [Fact]
    public async Task Language_ThatThePagesHaveNoWordsFor_IsMarkedInThePage()
    {
        var frisian = Samples.ScanCar with
        {
            Name = LocalisedText.Of("fy", "Skanauto"),
            Publication = Samples.ScanCar.Publication with { Languages = ["fy"] },
        };
        await using var app = await TestApp.StartAsync(
            builder =>
            {
                builder.Services.AddCityRights(city => city.Declare());
                builder.Services.AddSingleton<IAlgorithmRegister>(new OpenRegister(frisian));
            },
            app => app.MapAlgorithms());

        using var answer = await app.GetAsync("/algorithms/scan-car?format=html");
        var html = (await Parse(answer)).Root!;

        Assert.Equal("en", html.Attribute("lang")!.Value);
        Assert.Equal("fy", html.Descendants("h1").Single().Attribute("lang")!.Value);
        Assert.Equal("nl", html.Descendants("p").First(paragraph => paragraph.Value.StartsWith("Kijkt", StringComparison.Ordinal)).Attribute("lang")!.Value);
        Assert.Empty(html.Descendants("nav"));
    }

    [Fact]
    public async Task Links_OfThePages_KeepLanguageAndFormat()
    {
        var list = await ReadAsync("/algorithms?format=html&lang=es");
        var one = await ReadAsync("/algorithms/scan-car?lang=es&format=html");

        Assert.Contains("/algorithms/scan-car?lang=es&format=html", list.Descendants("a").Attributes("href").Select(href => href.Value));
        Assert.Contains("/algorithms?lang=es&format=html", one.Descendants("a").Attributes("href").Select(href => href.Value));
        Assert.Contains("?lang=nl&format=html", one.Descendants("nav").Descendants("a").Attributes("href").Select(href => href.Value));
    }

    private static int Poison(JsonNode node, string attack)
    {
        var fields = 0;
        foreach (var member in node is JsonObject members ? members.ToList() : [])
        {
            if (member.Key == "nl")
            {
                node["nl"] = attack;
                fields++;
            }
            else
            {
                fields += Poison(member.Value!, attack);
            }
        }

        return fields + (node is JsonArray items ? items.Sum(item => Poison(item!, attack)) : 0);
    }

    private static Task<TestApp> StartAsync(AlgorithmManifest? manifest = null) => TestApp.StartAsync(
        builder => builder.Services.AddCityRights(city => city.Declare().AddTransparency(x => x
            .Manifest(manifest ?? Samples.ScanCar)
            .Manifest(Automated)
            .Manifest(Withheld))),
        app => app.MapAlgorithms());

    private static AlgorithmManifest Automated => Samples.Other("automated") with
    {
        Decision = Samples.ScanCar.Decision with
        {
            Role = DecisionRole.Decides,
            Autonomy = DecisionAutonomy.Autonomous,
            AutomatedDecision = new() { Ground = Article22Ground.Law, Provision = "Gemeentewet art. 234", SpecialCategories = Article22SpecialGround.SubstantialPublicInterest },
            Contestation = new()
            {
                Routes = [new() { Layer = ContestationLayer.Decision, Kind = ContestationKind.HumanReview, Channel = Via.Phone("14 0999") }],
            },
        },
    };

    private static AlgorithmManifest Withheld => Samples.Other("withheld") with
    {
        Description = Disclosed.Withheld<LocalisedText>(Samples.ScanCar.Purpose.Goal, new(2028, 1, 1)),
        Lifecycle = Samples.ScanCar.Lifecycle with { Start = Disclosed.Pending<YearMonth>(new(2027, 1, 31)), End = null },
        Datasets = [],
        Purpose = Samples.ScanCar.Purpose with { Purposes = [] },
        Decision = Samples.ScanCar.Decision with { Contestation = new() { Routes = [], NoRouteReason = Samples.ScanCar.Purpose.Goal } },
    };

    private static async Task<XDocument> ReadAsync(string address, AlgorithmManifest? manifest = null)
    {
        await using var app = await StartAsync(manifest);
        using var answer = await app.GetAsync(address);
        return await Parse(answer);
    }

    private static async Task<XDocument> Parse(HttpResponseMessage answer)
    {
        using var text = new StringReader(await answer.Content.ReadAsStringAsync());
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    /// <summary>A register of somebody else's, which judges nothing.</summary>
    private sealed class OpenRegister(AlgorithmManifest manifest) : IAlgorithmRegister
    {
        private readonly RegisteredAlgorithm _algorithm = new(manifest, ManifestDigest.Of(manifest));

        public ValueTask<IReadOnlyList<RegisteredAlgorithm>> ListAsync(CancellationToken cancellationToken = default) => new([_algorithm]);

        public ValueTask<RegisteredAlgorithm?> FindAsync(AlgorithmId id, CancellationToken cancellationToken = default) =>
            new(id == _algorithm.Manifest.Id ? _algorithm : null);
    }
}
