using System.Reflection;
using CityRights.Transparency;

namespace CityRights.AspNetCore.Algorithms;

public class PageTextsTests
{
    public static TheoryData<string> Languages() => [.. PageTexts.Languages];

    [Fact]
    public void Languages_OfThePages_AreThoseOfTheProject() => Assert.Equal(["en", "es", "nl"], PageTexts.Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_OfEveryLanguage_AreComplete(string language)
    {
        var texts = PageTexts.For(language);

        Assert.Equal(language, texts.Language);
        Assert.Equal(PageTexts.For("en").Keys.Order(), texts.Keys.Order());
        Assert.All(texts.Keys, key => Assert.False(string.IsNullOrWhiteSpace(texts[key])));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_OfEveryLanguage_HaveWordsForEveryValueOfAManifest(string language)
    {
        var texts = PageTexts.For(language);
        var word = typeof(PageTexts).GetMethod(nameof(PageTexts.Word), BindingFlags.Instance | BindingFlags.NonPublic)!;

        foreach (var enumeration in typeof(AlgorithmManifest).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && type.Namespace == typeof(AlgorithmManifest).Namespace && type != typeof(DisclosureState) && type != typeof(FindingSeverity)))
        {
            foreach (var value in Enum.GetValues(enumeration))
            {
                Assert.NotEmpty((string)word.MakeGenericMethod(enumeration).Invoke(texts, [value])!);
            }
        }
    }

    [Theory]
    [InlineData("nl-BE", "nl")]
    [InlineData("ES", "es")]
    [InlineData("fy", "en")]
    public void For_LanguageWithoutTexts_TakesTheNearest(string asked, string found) => Assert.Equal(found, PageTexts.For(asked).Language);
}
