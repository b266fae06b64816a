using System.Globalization;
using System.Text;
using FsCheck.Xunit;

namespace CityRights.Tests.Hall.Catalogue;

public sealed class RoundTripTests
{
    [Property(MaxTest = 500)]
    public bool Save_ThenLoad_IsTheSameCatalogue(int seed)
    {
        var catalogue = new RandomCatalogue(seed).Make();
        return CatalogueText.AreEqual(catalogue, CatalogueText.Load(CatalogueText.TextOf(catalogue)));
    }

    [Property(MaxTest = 200)]
    public bool Save_EqualCatalogues_GivesEqualBytes(int seed) =>
        CatalogueText.Save(new RandomCatalogue(seed).Make()).SequenceEqual(CatalogueText.Save(new RandomCatalogue(seed).Make()));

    [Property(MaxTest = 200)]
    public bool Load_ThenSave_IsTheSameBytes(int seed)
    {
        var bytes = CatalogueText.Save(new RandomCatalogue(seed).Make());
        return bytes.SequenceEqual(CatalogueText.Save(CatalogueText.Load(Encoding.UTF8.GetString(bytes))));
    }

    [Fact]
    public void Save_SameInstantInAnotherOffset_GivesTheSameBytes()
    {
        var (winter, utc) = (new DateTimeOffset(2027, 3, 1, 1, 0, 0, TimeSpan.FromHours(1)), new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero));
        PurposeCatalogue Until(DateTimeOffset end) => PurposeCatalogue.Create(
            new("a", "b"), p => p.Add("p", LegalBasis.Consent).Notice("n").DataCategories(DataCategory.Age).ReportOnly(end));
        Assert.Equal(Until(utc).Purposes[0], Until(winter).Purposes[0]);
        Assert.Equal(CatalogueText.TextOf(Until(utc)), CatalogueText.TextOf(Until(winter)));
        Assert.Contains("\"2027-03-01T00:00:00Z\"", CatalogueText.TextOf(Until(winter)), StringComparison.Ordinal);
    }

    [Fact]
    public void Save_AnyCulture_WritesTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = CatalogueText.Save(new RandomCatalogue(7).Make());
        try
        {
            foreach (var culture in (string[])["tr-TR", "ar-SA", "de-DE"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, CatalogueText.Save(new RandomCatalogue(7).Make()));
                Assert.Equal(expected, CatalogueText.Save(CatalogueText.Load(Encoding.UTF8.GetString(expected))));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Save_Document_IsReadable()
    {
        var catalogue = PurposeCatalogue.Create(
            new("Gemeente Voorbeeld & Zn", "privacy@voorbeeld.example"),
            p => p.Add("permit", LegalBasis.PublicTask).Title("nl", "Vergunning ‘é’").LegalProvision("art. 4 <lid 2>").DataCategories(DataCategory.HomeAddress));
        Assert.Equal(
            """
            {
              "schema": "cityrights/catalogue/1",
              "organisation": {
                "name": "Gemeente Voorbeeld & Zn",
                "contact": "privacy@voorbeeld.example"
              },
              "purposes": {
                "permit": {
                  "title": {
                    "nl": "Vergunning ‘é’"
                  },
                  "basis": "publicTask",
                  "legalProvision": "art. 4 <lid 2>",
                  "dataCategories": [
                    "pd:PhysicalAddress"
                  ]
                }
              }
            }

            """.ReplaceLineEndings("\n"),
            CatalogueText.TextOf(catalogue));
    }

    [Fact]
    public async Task SaveAsync_And_LoadAsync_DoAsTheOthers()
    {
        var catalogue = new RandomCatalogue(11).Make();
        using var stream = new MemoryStream();
        await catalogue.SaveAsync(stream);
        Assert.Equal(CatalogueText.Save(catalogue), stream.ToArray());
        stream.Position = 0;
        Assert.True(CatalogueText.AreEqual(catalogue, await PurposeCatalogue.LoadAsync(stream)));
    }

    [Fact]
    public async Task LoadAsync_Cancelled_GivesUp()
    {
        using var stream = new MemoryStream(CatalogueText.Save(new RandomCatalogue(1).Make()));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PurposeCatalogue.LoadAsync(stream, new CancellationToken(canceled: true)));
    }
}
