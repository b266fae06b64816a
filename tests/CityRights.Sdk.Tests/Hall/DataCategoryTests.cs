using FsCheck.Xunit;

namespace CityRights.Tests.Hall;

public sealed class DataCategoryTests
{
    [Theory]
    [InlineData("pd:EmailAddress", "pd", "EmailAddress")]
    [InlineData("city:DogBreed", "city", "DogBreed")]
    [InlineData("a.b-c:x.y-Z9", "a.b-c", "x.y-Z9")]
    public void Parse_OfItsForm_HasBothParts(string text, string taxonomy, string term)
    {
        var category = DataCategory.Parse(text);
        Assert.Equal((taxonomy, term, text), (category.Taxonomy, category.Term, category.ToString()));
        Assert.Equal(new(taxonomy, term), category);
        Assert.Equal(new DataCategory(taxonomy, term).GetHashCode(), category.GetHashCode());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("EmailAddress")]
    [InlineData(":EmailAddress")]
    [InlineData("pd:")]
    [InlineData("PD:EmailAddress")]
    [InlineData("pd:Email Address")]
    [InlineData("pd:Email:Address")]
    [InlineData("pd:É")]
    [InlineData("pd:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Parse_NotOfItsForm_IsRefused(string? text)
    {
        Assert.False(DataCategory.TryParse(text, out var category));
        Assert.True(category.IsDefault);
        Assert.Throws<FormatException>(() => DataCategory.Parse(text!));
    }

    [Theory]
    [InlineData("", "Term")]
    [InlineData("pd", "")]
    [InlineData("Pd", "Term")]
    [InlineData("pd", "a b")]
    public void Constructor_NotOfItsForm_IsRefused(string taxonomy, string term) => Assert.Throws<ArgumentException>(() => new DataCategory(taxonomy, term));

    [Fact]
    public void Default_NamesNothing()
    {
        Assert.True(default(DataCategory).IsDefault);
        Assert.False(default(DataCategory).IsBuiltIn);
        Assert.Equal("", default(DataCategory).ToString());
    }

    [Fact]
    public void IsBuiltIn_Term_OnlyWhereTheVocabularyHasIt()
    {
        Assert.True(DataCategory.EmailAddress.IsBuiltIn);
        Assert.False(new DataCategory("pd", "EmailAdress").IsBuiltIn);
        Assert.False(new DataCategory("city", "EmailAddress").IsBuiltIn);
    }

    [Fact]
    public void BuiltIn_AllTerms_AreInOrderAndOnce()
    {
        Assert.Equal(231, DataCategory.BuiltIn.Length);
        Assert.Equal(DataCategory.BuiltIn.Select(category => category.Term).Distinct().Order(StringComparer.Ordinal), DataCategory.BuiltIn.Select(category => category.Term));
        Assert.All(DataCategory.BuiltIn, category => Assert.True(category.IsBuiltIn));
    }

    [Fact]
    public void BuiltIn_EveryProperty_IsATermOfItsName()
    {
        var properties = typeof(DataCategory).GetProperties().Where(property => property.PropertyType == typeof(DataCategory))
            .ToDictionary(property => property.Name, property => ((DataCategory)property.GetValue(null)!).Term);
        Assert.Equal("VehicalLicenseRegistration", properties["VehicleLicensePlate"]);
        Assert.Equal("PhysicalAddress", properties["HomeAddress"]);
        Assert.All(properties.Where(pair => pair.Key is not ("VehicleLicensePlate" or "HomeAddress")), pair => Assert.Equal(pair.Key, pair.Value));
        Assert.Equal(DataCategory.BuiltIn.Select(category => category.Term), properties.Values.Distinct().Order(StringComparer.Ordinal));
    }

    [Property]
    public bool TryParse_AnyText_NeverThrowsAndIsWrittenAsRead(string? text) =>
        !DataCategory.TryParse(text, out var category) ? category.IsDefault : category.ToString() == text;
}
