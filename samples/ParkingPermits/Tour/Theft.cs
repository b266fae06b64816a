using System.Globalization;
using System.Text;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using ParkingPermits.City;
using ParkingPermits.Data;
using ParkingPermits.Tour.Attack;

namespace ParkingPermits.Tour;

/// <summary>The part of the story in which everything but the keys is stolen.</summary>
internal static class Theft
{
    /// <summary>Steals the database and the output files, and attacks them with every plate there can be.</summary>
    public static void Play(ParkingSettings settings, string outFolder, IReadOnlyList<string> papers, Narrator tell)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var kept = PlatesWithPermit(settings);
        var control = Path.Combine(settings.DataFolder, "..", "control.db");
        UnkeyedControl.Write(control, kept);

        string[] stolenFiles =
        [
            .. Directory.GetFiles(settings.DataFolder).Where(file => file != settings.Keys),
            .. papers.Select(name => Path.Combine(outFolder, name)),
        ];
        using var ring = KeyRing.Open(KeyFile.DevelopmentSource(Path.Combine(settings.DataFolder, "..", "thief.keys"), "Development"));
        using var tool = new PseudonymisationService(ring, Domain());
        var plates = tool.Domain<ParkingDomain>();
        var found = PlateAttack.Run([Haystack.Of([control]), Haystack.Of(stolenFiles)], plate => Spellings(plates.Pseudonymise(Identifier(plate))));

        tell.Step(
            $"Then everything but the keys is stolen, and the thief tries all {Number(PlateSeries.Count)} plates of the series in every form; first on a control without keys.",
            "an attack proves nothing until it works: GDPR Art. 32(1)(d)");
        tell.Result($"Unkeyed control: {Number(Hits(found[0], kept))} of {Number(kept.Count)} plates found.");
        tell.Step("Then on our own database and output files.", "security of pseudonymised data: GDPR Art. 32(1)(a)");
        tell.Result($"Our files: {Number(found[1].Count)} of {Number(PlateSeries.Count)} plates found.");
        tell.Result($"With the key file, which lies apart, all {Number(Readable(settings, kept))} of the {Number(kept.Count)} are there to be found: keep it apart.");
    }

    // Every plate that the database holds a pseudonym of.
    private static List<string> PlatesWithPermit(ParkingSettings settings) =>
        [.. new ParkingDatabase(settings.Database).Read("SELECT DISTINCT resident FROM permit", static row => SyntheticCity.PlateOf(row.GetString(0)))];

    private static int Readable(ParkingSettings settings, IReadOnlyList<string> plates)
    {
        using var ring = KeyRing.Open(KeyFile.DevelopmentSource(settings.Keys, "Development"));
        using var service = new PseudonymisationService(ring, Domain());
        var own = service.Domain<ParkingDomain>();
        var stored = new ParkingDatabase(settings.Database).Read("SELECT plate FROM permit", static row => Pseudonym<ParkingDomain>.Parse(row.GetString(0))).ToHashSet();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return plates.Count(plate => stored.Contains(own.Pseudonymise(Identifier(plate))));
    }

    private static PseudonymDomainDefinition Domain() =>
        PseudonymDomainDefinition.Of<ParkingDomain>(static domain => domain.Field(IdentifierFormats.Plate));

    // As the token writes it and as a store keeps it, each without the key version, which the thief cannot know.
    private static IEnumerable<byte[]> Spellings(Pseudonym<ParkingDomain> pseudonym)
    {
        var token = pseudonym.ToToken();
        yield return Encoding.ASCII.GetBytes(token[(token.LastIndexOf('_') + 1)..]);
        var bytes = new byte[Pseudonym<ParkingDomain>.ByteLength];
        pseudonym.WriteBytes(bytes);
        yield return bytes[^16..];
    }

    private static int Hits(IEnumerable<string> found, IEnumerable<string> plates) =>
        plates.Select(static plate => plate.Replace("-", "", StringComparison.Ordinal)).Intersect(found).Count();

    private static string Identifier(string plate) => $"{PlateSeries.Country}:{plate}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
