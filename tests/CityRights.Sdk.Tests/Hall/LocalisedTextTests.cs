using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Hall;

public sealed class LocalisedTextTests
{
    private static readonly LocalisedText Text = LocalisedText.From(
        new Dictionary<string, string> { ["nl"] = "Nederlands", ["EN"] = "English", ["pt-br"] = "Português", ["zh-hant"] = "繁體", ["de-x-plain"] = "Deutsch" }, "Nl");

    [Theory]
    [InlineData("nl", "nl")]
    [InlineData("NL", "nl")]
    [InlineData("nl-BE", "nl")]
    [InlineData("nl-Latn-BE-x-a-b", "nl")]
    [InlineData("en-GB-oxendict", "en")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("pt", "nl")]
    [InlineData("pt-PT", "nl")]
    [InlineData("zh-Hant-TW", "zh-Hant")]
    [InlineData("zh-Hant-CN-x-private1-private2", "zh-Hant")]
    [InlineData("zh-Hans", "nl")]
    [InlineData("de", "nl")]
    [InlineData("de-x-plain", "de-x-plain")]
    [InlineData("fr", "nl")]
    [InlineData("", "nl")]
    [InlineData(null, "nl")]
    [InlineData("*", "nl")]
    [InlineData("-", "nl")]
    [InlineData("en-", "en")]
    [InlineData("not a tag", "nl")]
    public void In_Language_FollowsRfc4647Lookup(string? asked, string used)
    {
        Assert.Equal(Text.Texts[used], Text.In(asked, out var found));
        Assert.Equal(used, found);
        Assert.Equal(Text.Texts[used], Text.In(asked));
    }

    [Fact]
    public void In_TagLongerThanAnyTag_IsCutAndNotFollowedForEver()
    {
        Assert.Equal("nl", Used("nl-" + new string('-', 1_000_000)));
        Assert.Equal("en", Used("en-GB-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee"));
    }

    [Property]
    public bool In_AnyText_AnswersWithALanguageThatExists(string? asked) => Text.In(asked, out var used) == Text.Texts[used];

    [Fact]
    public void From_Tags_AreSpelledInOneWay()
    {
        Assert.Equal(["de-x-plain", "en", "nl", "pt-BR", "zh-Hant"], Text.Languages);
        Assert.Equal("nl", Text.Fallback);
        Assert.Equal("Nederlands", Text.ToString());
        Assert.True(Text.Has("PT-br"));
        Assert.False(Text.Has("pt"));
        Assert.False(Text.Has(null));
    }

    [Fact]
    public void And_Language_AddsOrReplaces()
    {
        var text = LocalisedText.Of("nl", "een").And("en", "one").And("EN", "two");
        Assert.Equal(["en", "nl"], text.Languages);
        Assert.Equal("two", text.In("en"));
        Assert.Equal("nl", text.Fallback);
    }

    [Theory]
    [InlineData("")]
    [InlineData("n")]
    [InlineData("dutch")]
    [InlineData("nl_BE")]
    [InlineData("nl-")]
    [InlineData("-nl")]
    [InlineData("nl--be")]
    [InlineData("nl-a")]
    [InlineData("n1")]
    [InlineData("nl-ninechars")]
    [InlineData("nl-é")]
    [InlineData("nl-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd")]
    public void Of_MalformedTag_IsRefused(string tag) => Assert.Throws<ArgumentException>(() => LocalisedText.Of(tag, "text"));

    [Fact]
    public void Of_BlankOrBrokenText_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => LocalisedText.Of("nl", " "));
        Assert.Throws<ArgumentException>(() => LocalisedText.Of("nl", "a" + '\ud800'));
        Assert.Throws<ArgumentNullException>(() => LocalisedText.Of("nl", null!));
        Assert.Throws<ArgumentNullException>(() => LocalisedText.Of(null!, "text"));
    }

    [Fact]
    public void From_WithoutItsFallbackOrWithALanguageTwice_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => LocalisedText.From([], "nl"));
        Assert.Throws<ArgumentException>(() => LocalisedText.From([KeyValuePair.Create("nl", "a")], "en"));
        Assert.Throws<ArgumentException>(() => LocalisedText.From([KeyValuePair.Create("nl", "a"), KeyValuePair.Create("NL", "b")], "nl"));
        Assert.Throws<ArgumentNullException>(() => LocalisedText.From(null!, "nl"));
    }

    [Fact]
    public void Equals_SameTextsAndFallback_OnlyThen()
    {
        var text = LocalisedText.Of("nl", "een").And("en", "one");
        var same = LocalisedText.From([KeyValuePair.Create("EN", "one"), KeyValuePair.Create("nl", "een")], "NL");
        Assert.Equal(text, same);
        Assert.Equal(text.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(text, LocalisedText.From(text.Texts, "en"));
        Assert.NotEqual(text, text.And("en", "two"));
        Assert.NotEqual(text, LocalisedText.Of("nl", "een"));
        Assert.False(text.Equals(null));
    }

    private static string Used(string asked)
    {
        Text.In(asked, out var used);
        return used;
    }
}
