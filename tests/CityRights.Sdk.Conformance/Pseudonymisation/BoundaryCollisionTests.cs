using System.Security.Cryptography;
using System.Text;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>
/// Two people, two fields or two parts that a careless encoding makes one. Each pair first collides under joining without lengths, or under folding
/// accents away; ours keep them apart.
/// </summary>
public sealed class BoundaryCollisionTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly KeyRing _ring;

    public BoundaryCollisionTests()
    {
        KeyFile.Create(_folder.PathOf("city.keys"));
        _ring = KeyRing.Open(KeyFile.Source(_folder.PathOf("city.keys")));
    }

    public static TheoryData<string[], string[]> Parts() => new()
    {
        { ["ab", "c"], ["a", "bc"] },
        { ["parking", "plate"], ["parkingp", "late"] },
        { ["permit1", "1"], ["permit", "11"] },
    };

    public void Dispose()
    {
        _ring.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Parts_OfDomainAndField_DoNotRunIntoEachOther(string[] one, string[] other)
    {
        // The control: what is joined as it comes is the same for both.
        Assert.Equal(Unprotected(string.Concat(one)), Unprotected(string.Concat(other)));

        Assert.NotEqual(Body(one[0], one[1]), Body(other[0], other[1]));
    }

    [Fact]
    public void Accents_ThatFoldingTakesAway_KeepPeopleApart()
    {
        string[] people = ["Zoë", "Zoé", "Zoe", "Müller", "Muller", "Mueller", "Şahin", "Sahin", "Ångström", "Angstrom"];

        Assert.True(people.Select(Folded).Select(Unprotected).Distinct().Count() < people.Length);
        Assert.Equal(people.Length, people.Select(person => Body("people", "name", person)).Distinct().Count());
    }

    [Fact]
    public void Accents_OfTwoSpellings_AreOnePerson()
    {
        Assert.NotEqual(Unprotected("Zo\u00EB"), Unprotected("Zoe\u0308"));
        Assert.Equal(Body("people", "name", "Zo\u00EB"), Body("people", "name", "Zoe\u0308"));
    }

    private static string Unprotected(string text) => Convert.ToHexString(HMACSHA256.HashData("one key for everything"u8, Encoding.UTF8.GetBytes(text)));

    private static string Folded(string text) =>
        new([.. text.Normalize(NormalizationForm.FormD).Where(letter => char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark)]);

    private string Body(string domain, string field, string person = "x")
    {
        using var service = new PseudonymisationService(
            _ring, PseudonymDomainDefinition.Create(domain, "p", d => d.Field(field, IdentifierFormats.Text, valueSpace: 1_000_000)));
        return service.Field(domain, field).ToToken(person)[^27..^1];
    }
}
