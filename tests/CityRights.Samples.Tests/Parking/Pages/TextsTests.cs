using System.Reflection;
using ParkingPermits.Pages;

namespace CityRights.Samples.Parking.Pages;

/// <summary>Every text of the service stands in its three languages.</summary>
public class TextsTests
{
    public static TheoryData<string> Texts => [.. All.Keys];

    private static readonly Dictionary<string, LocalisedText> All = typeof(SharedTexts).Assembly.GetTypes()
        .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(static field => field.FieldType == typeof(LocalisedText)))
        .ToDictionary(static field => $"{field.DeclaringType!.Name}.{field.Name}", static field => (LocalisedText)field.GetValue(null)!);

    [Fact]
    public void Texts_OfTheService_AreMany() => Assert.True(All.Count > 100);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_InEachLanguage_IsThere(string name)
    {
        var text = All[name];

        Assert.Equal(Language.All.Select(language => language.Code).Order(StringComparer.Ordinal), text.Languages);
        var holes = text.Languages.Select(language => text.In(language).Count(letter => letter == '{')).Distinct();
        Assert.Single(holes);
    }
}
