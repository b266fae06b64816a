using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>
/// Somebody has the scans of two days, the city's key file and a list of every plate, and wants movement profiles. Deterministic pseudonyms give all of them
/// away. Those of an epoch give them away as long as its key lives, and never after.
/// </summary>
public sealed class EpochLinkingAttackTests : IDisposable
{
    private const int Cars = 10_000;

    private static readonly DateTimeOffset Yesterday = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Today = Yesterday.AddDays(1);

    private static readonly string[] Plates = [.. Enumerable.Range(0, Cars).Select(number => string.Create(CultureInfo.InvariantCulture, $"NL:{number / 1000:00}-BDF-{number % 1000:000}"))];

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Yesterday);
    private readonly KeyRing _ring;

    public EpochLinkingAttackTests()
    {
        KeyFile.Create(_folder.PathOf("city.keys"));
        _ring = KeyRing.Open(KeyFile.Source(_folder.PathOf("city.keys")));
    }

    public void Dispose()
    {
        _ring.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Attack_OnDeterministicPseudonyms_LinksEveryCar()
    {
        using var service = Open(PseudonymPolicy.Deterministic);
        var scans = service.Field("scan");
        var yesterday = Plates.Select(plate => scans.ToToken(plate)).ToHashSet();

        Assert.Equal(Cars, Plates.Count(plate => yesterday.Contains(scans.ToToken(plate))));
    }

    [Fact]
    public async Task Attack_OnEpochs_EndsWithTheirKeys()
    {
        using var service = Open(new EpochPolicy(EpochLength.Day, TimeZoneInfo.Utc, grace: TimeSpan.FromHours(2)));
        var store = new FileEpochKeyStore(_folder.PathOf("epochs"));
        using var epochs = service.Epochs<ScanDomain>(store, _clock);
        var yesterday = await ScansAsync(epochs, Yesterday);
        var copy = Assert.Single(await store.ListAsync(default)).Wrapped.ToArray();

        // While its key lives, whoever has the ring and the store still finds everybody: the attack works.
        Assert.Equal(Cars, (await ScansAsync(epochs, Yesterday)).Count(yesterday.Contains));
        Assert.Contains(Convert.ToBase64String(copy), await ContentsAsync(), StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromDays(1));
        var today = await ScansAsync(epochs, Today);
        Assert.Equal(1, await epochs.RunOnceAsync());

        Assert.Equal(Cars, today.Count);
        Assert.Equal(0, today.Count(yesterday.Contains));
        Assert.Equal(EpochStatus.Destroyed, (await epochs.OpenAsync(Yesterday)).Status);
        Assert.DoesNotContain(Convert.ToBase64String(copy), await ContentsAsync(), StringComparison.Ordinal);
        Assert.Equal(0, WithTheRing(service).Count(yesterday.Contains));
    }

    /// <summary>What the ring alone can make of every plate: each derivation that the library knows, with the epoch's name wherever a name fits.</summary>
    private IEnumerable<string> WithTheRing(PseudonymisationService service)
    {
        using var deterministic = Open(PseudonymPolicy.Deterministic);
        using var perDocument = Open(PseudonymPolicy.PerDocument);
        using var document = perDocument.Document<ScanDomain>("E20261126");
        using var another = service.Epochs<ScanDomain>(new InMemoryEpochKeyStore(), new TestClock(Yesterday));
        var redrawn = another.OpenAsync(Yesterday).AsTask().GetAwaiter().GetResult().Pseudonymiser!;
        var field = deterministic.Field("scan");
        var keys = new[] { "pseudonymisation/epoch-key", "E20261126", "scan" }.Select(label =>
        {
            var key = new byte[32];
            _ring.Derive(1, label, key);
            return key;
        }).ToArray();
        foreach (var plate in Plates)
        {
            yield return field.ToToken(plate)[^27..^1];
            yield return document.Pseudonymise(plate).ToToken()[^27..^1];
            yield return redrawn.Pseudonymise(plate).ToToken()[^27..^1];
            foreach (var key in keys)
            {
                var mac = HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(plate.Replace(":", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)));
                yield return new ScopedPseudonym<ScanDomain>(ScopeName.CodeOf("E20261126"), System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(mac)).ToToken()[^27..^1];
            }
        }
    }

    private static async Task<HashSet<string>> ScansAsync(EpochPseudonyms<ScanDomain> epochs, DateTimeOffset instant)
    {
        var epoch = (await epochs.OpenAsync(instant)).Pseudonymiser!;
        return [.. Plates.Select(plate => epoch.Pseudonymise(plate).ToToken()[^27..^1])];
    }

    private async Task<string> ContentsAsync()
    {
        var contents = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(_folder.PathOf("epochs")))
        {
            contents.Append(await File.ReadAllTextAsync(path));
        }

        return contents.ToString();
    }

    private PseudonymisationService Open(PseudonymPolicy policy) =>
        new(_ring, PseudonymDomainDefinition.Of<ScanDomain>(d => d.Policy(policy).Field("plate", IdentifierFormats.Plate)));

    private sealed class ScanDomain : IPseudonymDomain
    {
        public static string Id => "scan";

        public static string Prefix => "scan";
    }
}
