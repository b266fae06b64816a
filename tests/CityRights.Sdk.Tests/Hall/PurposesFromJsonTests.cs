using System.Text;
using CityRights.Testing;
using CityRights.Tests.Hall.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityRights.Tests.Hall;

public sealed class PurposesFromJsonTests
{
    private const string Sound = "\"basis\": \"contract\", \"dataCategories\": [\"pd:Age\"]";

    [Fact]
    public void PurposesFromJson_File_IsTheWholeCatalogue()
    {
        using var folder = new TempFolder();
        var path = folder.Write("catalogue.json", CatalogueText.WithPurpose(Sound));
        using var provider = Provider(city => city.PurposesFromJson(path));
        var catalogue = provider.GetRequiredService<PurposeCatalogue>();
        Assert.Equal("Gemeente Voorbeeld", catalogue.Organisation.Name);
        Assert.Equal("permit", Assert.Single(catalogue.Purposes).Id.Value);
    }

    [Fact]
    public void PurposesFromJson_Stream_MergesWithCode()
    {
        using var provider = Provider(city => city
            .Organisation("Gemeente Voorbeeld", "privacy@voorbeeld.example")
            .Purposes(p =>
            {
                p.Category(new(new("city", "DogBreed"), LocalisedText.Of("nl", "Hondenras")));
                p.Add("tax", LegalBasis.Contract).DataCategories(DataCategory.Age);
            })
            .PurposesFromJson(Stream("""{ "schema": "cityrights/catalogue/1", "purposes": { "dogs": { "basis": "contract", "dataCategories": ["city:DogBreed"] } } }"""))
            .PurposesFromJson(Stream(CatalogueText.WithPurpose(Sound))));
        Assert.Equal(["tax", "dogs", "permit"], provider.GetRequiredService<PurposeCatalogue>().Purposes.Select(purpose => purpose.Id.Value));
    }

    [Fact]
    public void PurposesFromJson_SameFileTwice_IsOnce()
    {
        using var folder = new TempFolder();
        var path = folder.Write("catalogue.json", CatalogueText.WithPurpose(Sound));
        using var provider = Provider(city => city.PurposesFromJson(path).PurposesFromJson(path));
        Assert.Single(provider.GetRequiredService<PurposeCatalogue>().Purposes);
    }

    [Fact]
    public void Start_SamePurposeInCodeWithOtherContent_Fails()
    {
        using var provider = Provider(city => city
            .Purposes(p => p.Add("permit", LegalBasis.Contract).DataCategories(DataCategory.Name))
            .PurposesFromJson(Stream(CatalogueText.WithPurpose(Sound))));
        Assert.Contains("CRT-HALL-101", Assert.Single(Failures(provider)), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_ProblemsOfFormAndRule_AreListedTogetherWithFileAndLine()
    {
        using var folder = new TempFolder();
        var path = folder.Write("catalogue.json", CatalogueText.WithPurpose("\"basis\": \"publicTask\", \"dataCategories\": [\"pd:Age\"], \"retenton\": []"));
        using var provider = Provider(city => city.PurposesFromJson(path).Purposes(p => p.Add("sms", LegalBasis.Consent).DataCategories(DataCategory.TelephoneNumber)));
        var failures = Failures(provider);
        Assert.Equal(3, failures.Count);
        Assert.Matches("^catalogue\\.json\\(6,[0-9]+\\): /purposes/permit/retenton: .*\\(CRT-HALL-162\\)$", failures[0]);
        Assert.Matches("^catalogue\\.json\\(5,[0-9]+\\): /purposes/permit/legalProvision: .*\\(CRT-HALL-111\\)$", failures[1]);
        Assert.Matches("^/purposes/sms/notice: .*\\(CRT-HALL-112\\)$", failures[2]);
    }

    [Fact]
    public void Start_SameFaultyFileTwice_IsReportedOnce()
    {
        using var folder = new TempFolder();
        var path = folder.Write("catalogue.json", "{ not json");
        using var provider = Provider(city => city.PurposesFromJson(path).PurposesFromJson(path));
        Assert.StartsWith("catalogue.json(1,3): ", Assert.Single(Failures(provider)), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_FileThatIsNotThere_Fails()
    {
        using var folder = new TempFolder();
        using var provider = Provider(city => city.PurposesFromJson(folder.PathOf("none.json")));
        var failure = Assert.Single(Failures(provider));
        Assert.StartsWith("none.json: ", failure, StringComparison.Ordinal);
        Assert.EndsWith("(CRT-HALL-167)", failure, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_PathThatIsAFolder_Fails()
    {
        using var folder = new TempFolder();
        using var provider = Provider(city => city.PurposesFromJson(folder.Path));
        Assert.EndsWith("(CRT-HALL-167)", Assert.Single(Failures(provider)), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_ProblemOfAnotherReader_Fails()
    {
        using var provider = Provider(city => city.PurposesFromJson(Stream(CatalogueText.WithPurpose(Sound)))
            .Services.Configure<CatalogueOptions>(options => options.Problems.Add(new("CRT-OTHER-001", "/purposes/other", "Mend it."))));
        Assert.Equal("/purposes/other: Mend it. (CRT-OTHER-001)", Assert.Single(Failures(provider)));
    }

    [Fact]
    public void Start_ProblemOfAnotherReaderWithoutAPlace_HidesNoOther()
    {
        using var provider = Provider(city => city.Purposes(p => p.Add("sms", LegalBasis.Consent).DataCategories(DataCategory.Age))
            .Services.Configure<CatalogueOptions>(options => options.Problems.Add(new("CRT-OTHER-001", "", "Mend it."))));
        Assert.Equal(["Mend it. (CRT-OTHER-001)", "105", "112"], Failures(provider).Select((failure, at) => at == 0 ? failure : failure[^4..^1]));
    }

    private static ServiceProvider Provider(Action<ICityRightsBuilder> declare)
    {
        var services = new ServiceCollection();
        services.AddCityRights(declare);
        return services.BuildServiceProvider();
    }

    private static List<string> Failures(IServiceProvider provider) =>
        [.. Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Failures];

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
