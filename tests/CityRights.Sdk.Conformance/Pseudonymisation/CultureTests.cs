using System.Globalization;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>The same token under every culture and at every batch size, for every suite. The control is what culture-aware casing makes of the same text.</summary>
public class CultureTests
{
    private static readonly string[] Cultures = ["tr-TR", "", "en-US-POSIX", "az-Latn-AZ", "ar-SA", "th-TH"];

    private static readonly string[] Plates = [.. Enumerable.Range(0, 1000).Select(number => string.Create(CultureInfo.InvariantCulture, $"tr:{number % 81 + 1:00} iıI {number}").Replace('ı', 'i'))];

    [Fact]
    public void Control_CultureAwareCasing_GivesAnotherText() =>
        Assert.NotEqual("info".ToUpper(CultureInfo.GetCultureInfo("tr-TR")), "info".ToUpper(CultureInfo.InvariantCulture));

    [Fact]
    public void Token_EveryCultureBatchSizeAndSuite_IsTheSame()
    {
        using var folder = new TempFolder();
        KeyFile.Create(folder.PathOf("city.keys"));
        using var ring = KeyRing.Open(KeyFile.Source(folder.PathOf("city.keys")));
        foreach (var suite in PseudonymSuites.All)
        {
            using var service = new PseudonymisationService(ring, PseudonymDomainDefinition.Of<CultureDomain>(d => d.Suite(suite).Field(IdentifierFormats.Plate)));
            var domain = service.Domain<CultureDomain>();
            var expected = Plates.Select(plate => domain.Pseudonymise(plate).ToToken()).ToArray();
            foreach (var culture in Cultures)
            {
                foreach (var batch in new[] { 1, 2, 63, 64, 65, 500, 1000 })
                {
                    Assert.Equal(expected, Under(culture, () => Tokens(domain, batch)));
                }
            }
        }
    }

    private static string[] Tokens(IPseudonymiser<CultureDomain> domain, int batch)
    {
        var pseudonyms = new Pseudonym<CultureDomain>[Plates.Length];
        for (var start = 0; start < Plates.Length; start += batch)
        {
            var length = Math.Min(batch, Plates.Length - start);
            domain.PseudonymiseMany(Plates.AsSpan(start, length), pseudonyms.AsSpan(start, length));
        }

        return [.. pseudonyms.Select(pseudonym => pseudonym.ToToken())];
    }

    private static string[] Under(string culture, Func<string[]> make)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class CultureDomain : IPseudonymDomain
    {
        public static string Id => "culture";

        public static string Prefix => "cu";
    }
}
