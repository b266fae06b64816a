using CityRights.Transparency;

namespace CityRights.Tests.Transparency.Rules;

/// <summary>What a manifest names must exist in the catalogue.</summary>
public class ReferenceRulesTests
{
    [Fact]
    public void Validate_UnknownPurpose_NamesTheNearest()
    {
        var manifest = Manifests.ScanCar with { Purpose = Manifests.ScanCar.Purpose with { Purposes = ["parking-enforcement", "parking-enforcment"] } };

        var finding = Assert.Single(ManifestValidator.Validate(manifest, Manifests.Catalogue));

        Assert.Equal(("CRT-TRANSPARENCY-150", "/purpose/purposes/1"), (finding.Code, finding.Path));
        Assert.Contains("did you mean 'parking-enforcement'?", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_MisspeltCategory_NamesTheNearest()
    {
        var finding = Assert.Single(ManifestValidator.Validate(WithCategories(DataCategory.Parse("pd:EmailAdress")), Manifests.Catalogue));

        Assert.Contains("did you mean 'pd:EmailAddress'?", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("city:DogBreed")]
    [InlineData("pd:NoSuchTerm")]
    public void Validate_UnknownCategory_IsRefused(string category)
    {
        var finding = Assert.Single(ManifestValidator.Validate(WithCategories(DataCategory.VehicleLicensePlate, DataCategory.Parse(category)), Manifests.Catalogue));

        Assert.Equal(("CRT-TRANSPARENCY-151", "/datasets/0/categories/1"), (finding.Code, finding.Path));
    }

    [Fact]
    public void Validate_CategoryThatNoPurposeDeclares_IsRefused()
    {
        var finding = Assert.Single(ManifestValidator.Validate(WithCategories(DataCategory.HomeAddress), Manifests.Catalogue));

        Assert.Equal(("CRT-TRANSPARENCY-152", "/datasets/0/categories/0"), (finding.Code, finding.Path));
    }

    [Fact]
    public void Validate_CategoryOfDeIdentifiedData_NeedsNoPurpose()
    {
        var manifest = WithCategories(DataCategory.HomeAddress);

        Assert.Empty(ManifestValidator.Validate(
            manifest with { Datasets = [manifest.Datasets[0] with { PersonalData = PersonalDataKind.DeIdentified }] }, Manifests.Catalogue));
    }

    [Fact]
    public void Validate_WithoutCatalogue_LeavesTheNamesOut() => Assert.Empty(ManifestValidator.Validate(WithCategories(DataCategory.Parse("city:DogBreed"))));

    private static AlgorithmManifest WithCategories(params DataCategory[] categories) =>
        Manifests.ScanCar with { Datasets = [Manifests.ScanCar.Datasets[0] with { Categories = [.. categories] }] };
}
