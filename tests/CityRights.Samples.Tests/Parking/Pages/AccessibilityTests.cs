using System.Text.RegularExpressions;
using CityRights.Samples.Support;
using ParkingPermits.Pages;

namespace CityRights.Samples.Parking.Pages;

/// <summary>What can be seen of accessibility in the source of every page, in every language.</summary>
public partial class AccessibilityTests
{
    private static readonly string[] Paths =
    [
        "/", "/resident", "/resident/home", "/resident/apply", "/resident/sms", "/resident/my-data", "/clerk", "/clerk/counter", "/officer",
        "/privacy-officer", "/reminders", "/not-there",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("es")]
    public async Task Pages_InEachLanguage_AreBuiltForEverybody(string language)
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Newcomer, language);
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Paths)
        {
            var page = await browser.OpenAsync($"/{language}{path}");
            if (path == "/resident")
            {
                // It leads on to the resident's own page, which stands in the list itself.
                continue;
            }

            Assert.True(titles.Add(page.Title), $"The title '{page.Title}' stands on two pages.");
            AssertAccessible(page, language);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("es")]
    public async Task Links_OfEveryPage_LeadSomewhere(string language)
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder, language);
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Paths.SkipLast(1))
        {
            links.UnionWith((await browser.OpenAsync($"/{language}{path}")).Links.Where(link => !link.StartsWith('#')));
        }

        foreach (var link in links)
        {
            Assert.StartsWith("/", link, StringComparison.Ordinal);
            await browser.OpenAsync(link);
            Assert.True((int)browser.Status == 200, $"{link} answers {browser.Status}.");
        }
    }

    [Theory]
    [InlineData("nl,en;q=0.5", "nl")]
    [InlineData("es-MX", "es")]
    [InlineData("fr, nl;q=0.4, en;q=0.8", "en")]
    [InlineData("fr", "en")]
    public async Task FirstPage_WithoutALanguage_SpeaksTheBrowsersOwn(string wanted, string language)
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptLanguage.ParseAdd(wanted);

        var page = await browser.SendAsync(request);

        Assert.Equal(language, page.Language);
    }

    [Fact]
    public void Style_Sheet_IsSmallAndLoadsNothing()
    {
        var style = File.ReadAllText(CityRights.Testing.RepositoryFiles.PathOf("samples/ParkingPermits/Pages/app.css"));

        Assert.True(style.Length < 20_000);
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
        Assert.Contains(":focus-visible", style, StringComparison.Ordinal);
        Assert.DoesNotContain("outline: 0", style, StringComparison.Ordinal);
    }

    private static void AssertAccessible(Html page, string language)
    {
        var source = page.Source;
        Assert.Equal(language, page.Language);
        Assert.Single(Heading().Matches(source));
        Assert.Single(MainLandmark().Matches(source));
        Assert.Contains("<header", source, StringComparison.Ordinal);
        Assert.Contains("<footer", source, StringComparison.Ordinal);
        Assert.All(Navigation().Matches(source), nav => Assert.Contains("aria-label=", nav.Value, StringComparison.Ordinal));
        Assert.Contains("href=\"#content\"", FirstLink().Match(source).Value, StringComparison.Ordinal);
        Assert.Contains("id=\"content\"", source, StringComparison.Ordinal);

        // Other languages are marked where they stand.
        Assert.All(Language.All, other => Assert.Contains($"hreflang=\"{other.Code}\"", source, StringComparison.Ordinal));

        // Nothing runs, nothing comes from elsewhere, nothing is styled in place.
        Assert.DoesNotContain("<script", source, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<style", source, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(InPlace(), source);
        Assert.DoesNotMatch(Elsewhere(), source);

        var ids = Id().Matches(source).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(
            References().Matches(source).SelectMany(match => match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            reference => Assert.Contains(reference, ids));
        Assert.All(
            Fields().Matches(source).Select(match => match.Value).Where(field => !field.Contains("type=\"hidden\"", StringComparison.Ordinal)),
            field => Assert.Contains($"for=\"{Id().Match(field).Groups[1].Value}\"", source, StringComparison.Ordinal));
        Assert.All(Image().Matches(source), image => Assert.Matches("\\salt(=|\\s|>)", image.Value));
        AssertHeadingsDoNotJump(source);
    }

    private static void AssertHeadingsDoNotJump(string source)
    {
        var before = 0;
        foreach (Match heading in AnyHeading().Matches(source))
        {
            var level = heading.Groups[1].Value[0] - '0';
            Assert.True(level <= before + 1, $"A heading of level {level} follows one of level {before}.");
            before = level;
        }
    }

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Heading();

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex AnyHeading();

    [GeneratedRegex("<main ")]
    private static partial Regex MainLandmark();

    [GeneratedRegex("<nav[^>]*>")]
    private static partial Regex Navigation();

    [GeneratedRegex("<a [^>]*>")]
    private static partial Regex FirstLink();

    [GeneratedRegex("<[^>]*\\s(style|on[a-z]+)=\"")]
    private static partial Regex InPlace();

    [GeneratedRegex("(src|href|action)=\"(https?:)?//")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("aria-(?:describedby|labelledby)=\"([^\"]*)\"")]
    private static partial Regex References();

    [GeneratedRegex("<(?:input|select|textarea)[^>]*>")]
    private static partial Regex Fields();

    [GeneratedRegex("<img[^>]*>")]
    private static partial Regex Image();
}
