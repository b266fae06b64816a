using System.Text;
using System.Text.Json;
using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;
using CityRights.Tests.Pseudonymisation.Reidentification.Desk;

namespace CityRights.Tests.Pseudonymisation.Vault;

public sealed class TokenVaultTests : IDisposable
{
    private readonly DeskFixture _desk = new();

    private ITokenVault<ParkingDomain> Parking => _desk.Vault.Domain<ParkingDomain>();

    [Fact]
    public async Task TokeniseAsync_SameIdentifier_HasOneRandomToken()
    {
        var token = await Parking.TokeniseAsync(DeskFixture.Plate, "plate");

        Assert.Equal(token, await Parking.TokeniseAsync("NL: 12 abc 3", "plate"));
        Assert.Equal(token, await Parking.FindAsync(DeskFixture.Plate, "plate"));
        Assert.NotEqual(token, await Parking.TokeniseAsync("NL:12-ABC-4", "plate"));
        Assert.True((await Parking.FindAsync("NL:99-ZZ-9", "plate")).IsDefault);
        Assert.Equal(token, VaultToken<ParkingDomain>.Parse(token.ToToken()));
        Assert.StartsWith("park_v_", token.ToToken(), StringComparison.Ordinal);

        // Random: another vault under the same keys gives another one.
        using var other = new DeskFixture();
        Assert.NotEqual(token, await other.Vault.Domain<ParkingDomain>().TokeniseAsync(DeskFixture.Plate, "plate"));
    }

    [Fact]
    public async Task TokeniseManyAsync_WithRefusedAndEqualRows_IsWhatTheSingleCallGives()
    {
        string?[] rows = [.. Enumerable.Range(0, 200).Select(number => $"NL:{number:000}-AB-1"), null, "NL:000-AB-1", "12_3", "NL:001-AB-1"];

        var column = await Parking.TokeniseManyAsync(rows, "plate");

        Assert.Equal(2, column.Refused);
        Assert.Equal((column.Tokens[0], column.Tokens[1]), (column.Tokens[201], column.Tokens[203]));
        Assert.True(column.Tokens[200].IsDefault && column.Tokens[202].IsDefault);
        Assert.Equal("plate.country", column.Statuses[202].Rule!.Code);
        for (var row = 0; row < 200; row++)
        {
            Assert.Equal(column.Tokens[row], await Parking.TokeniseAsync(rows[row]!, "plate"));
        }

        Assert.Equal(200, column.Tokens.Where(token => !token.IsDefault).Distinct().Count());
        Assert.Empty((await Parking.TokeniseManyAsync([], "plate")).Tokens);
    }

    [Fact]
    public async Task TokeniseAsync_AfterARotation_KeepsTheTokenAndSealsAnew()
    {
        using var oldRing = FixedKeySource.Ring(1);
        using var oldService = new PseudonymisationService(oldRing, TestDomains.Parking);
        using var old = new TokenVault(oldRing, oldService, _desk.VaultStore, _desk.Clock);
        var token = await old.Domain<ParkingDomain>().TokeniseAsync(DeskFixture.Plate, "plate", TimeSpan.FromDays(2));

        Assert.Equal(1, (await RowsAsync())[0].KeyVersion);
        Assert.Equal(token, await Parking.FindAsync(DeskFixture.Plate, "plate"));
        Assert.Equal(token, await Parking.TokeniseAsync(DeskFixture.Plate, "plate"));
        var row = Assert.Single(await RowsAsync());

        Assert.Equal((2, _desk.Clock.GetUtcNow().AddDays(2)), (row.KeyVersion, row.ExpiresAt!.Value));
        await AssertOpensAsync(token.ToToken(), DeskFixture.Canonical);
    }

    [Fact]
    public async Task Desk_VaultToken_IsOpenedByTheSameSteps() =>
        await AssertOpensAsync((await Parking.TokeniseAsync("somebody@voorbeeld.example", "holder")).ToToken(), "somebody@voorbeeld.example");

    [Fact]
    public async Task TimeToLive_Over_NobodyFindsIt()
    {
        var token = await Parking.TokeniseAsync(DeskFixture.Plate, "plate", TimeSpan.FromHours(1));
        var approved = await _desk.ApprovedAsync(token.ToToken());
        _desk.Clock.Advance(TimeSpan.FromHours(1));

        using var answer = await _desk.Desk.RevealAsync(approved.Id, "j.devries");
        Assert.Equal(ReidentificationRefusal.TokenNotFound, answer.Refusal);
        Assert.True((await Parking.FindAsync(DeskFixture.Plate, "plate")).IsDefault);
        Assert.NotEqual(token, await Parking.TokeniseAsync(DeskFixture.Plate, "plate"));
        Assert.Equal(0, await _desk.Vault.PurgeAsync());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Parking.TokeniseAsync("NL:1", "plate", TimeSpan.Zero));
    }

    [Fact]
    public async Task DeleteAsync_OfAPerson_EndsTheConnectionForEver()
    {
        var (token, other) = (await Parking.TokeniseAsync(DeskFixture.Plate, "plate"), await Parking.TokeniseAsync("NL:12-ABC-4", "plate"));
        var approved = await _desk.ApprovedAsync(token.ToToken());

        Assert.Equal(1, await Parking.DeleteAsync(DeskFixture.Plate, "plate"));
        Assert.Equal(0, await Parking.DeleteAsync(DeskFixture.Plate, "plate"));
        Assert.True(await Parking.DeleteTokenAsync(other));
        Assert.False(await Parking.DeleteTokenAsync(other));

        using var answer = await _desk.Desk.RevealAsync(approved.Id, "j.devries");
        Assert.Equal(ReidentificationRefusal.TokenNotFound, answer.Refusal);
        Assert.NotEqual(token, await Parking.TokeniseAsync(DeskFixture.Plate, "plate"));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Parking.DeleteTokenAsync(default));
    }

    /// <summary>A thousand pairs of rows, each with one fact exchanged: none opens. The control: unaltered rows open.</summary>
    [Fact]
    public async Task Rows_Exchanged_DoNotOpen()
    {
        using var domain = new VaultDomain(_desk.Ring, TestDomains.Parking);
        var column = await Parking.TokeniseManyAsync([.. Enumerable.Range(0, 1_000).Select(number => $"NL:{number:000}-AB-1")], "plate");
        var rows = await RowsAsync();
        var engine = domain.Engine(domain.Definition.FieldNamed("plate"), 2);
        Assert.Equal(1_000, column.Tokens.Length);

        for (var index = 0; index < rows.Count; index++)
        {
            var (row, other) = (rows[index], rows[(index + 1) % rows.Count]);
            using (var opened = engine.TryOpen(row))
            {
                Assert.NotNull(opened);
            }

            VaultRow[] exchanged =
            [
                row with { Sealed = other.Sealed, Nonce = other.Nonce }, row with { Token = other.Token }, row with { BlindIndex = other.BlindIndex }, row with { Nonce = other.Nonce },
                row with { ExpiresAt = row.CreatedAt.AddYears(1) }, row with { CreatedAt = row.CreatedAt.AddTicks(1) }, row with { KeyVersion = 1 }, row with { Field = "holder" },
                row with { Domain = "youth-care" }, row with { Sealed = row.Sealed[..^1] }, row with { Sealed = row.Sealed[..16] }, row with { Format = "plate@2" },
            ];
            Assert.All(exchanged, altered => Assert.Null(engine.TryOpen(altered)));
        }
    }

    [Fact]
    public async Task Desk_RowsExchangedInTheStore_IsRefused()
    {
        var column = await Parking.TokeniseManyAsync([DeskFixture.Plate, "NL:99-ZZ-9"], "plate");
        var approved = await _desk.ApprovedAsync(column.Tokens[0].ToToken());
        var (first, second) = ((await RowsAsync())[0], (await RowsAsync())[1]);
        foreach (var row in new[] { first, second })
        {
            await _desk.VaultStore.DeleteTokenAsync(row.Domain, row.Token);
        }

        await PutAsync(first with { Sealed = second.Sealed, Nonce = second.Nonce });
        await PutAsync(second with { Sealed = first.Sealed, Nonce = first.Nonce });

        using var answer = await _desk.Desk.RevealAsync(approved.Id, "j.devries");

        Assert.Equal((ReidentificationRefusal.TokenDoesNotOpen, false), (answer.Refusal, answer.IsDone));
        Assert.Equal(ReidentificationState.Approved, (await _desk.Store.FindAsync(approved.Id))!.State);

        async Task PutAsync(VaultRow row) => await _desk.VaultStore.PutAsync([new(row, new(row.Domain, row.Field, [row.BlindIndex]))], _desk.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Rows_WithoutKeys_ShowNothing()
    {
        await Parking.TokeniseManyAsync([.. Enumerable.Range(0, 100).Select(number => $"NL:{number:000}-AB-1")], "plate");

        var bytes = (await RowsAsync()).SelectMany(row => row.BlindIndex.ToArray().Concat(row.Sealed.ToArray()).Concat(row.Nonce.ToArray())).ToArray();

        Assert.DoesNotContain("AB1", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal("VaultRow(parking, plate, redacted)", (await RowsAsync())[0].ToString());
    }

    [Fact]
    public async Task Json_Token_RoundTripsAndRefusesOthers()
    {
        var token = await Parking.TokeniseAsync(DeskFixture.Plate, "plate");

        Assert.Equal(token, JsonSerializer.Deserialize<VaultToken<ParkingDomain>>(JsonSerializer.Serialize(token)));
        Assert.Equal("VaultToken(parking, redacted)", $"{token}");
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<VaultToken<ParkingDomain>>($"\"{_desk.Token}\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<VaultToken<ParkingDomain>>("7"));
        Assert.Throws<FormatException>(() => VaultToken<ParkingDomain>.Parse("park_v_" + new string('0', 27)));
        var bytes = new byte[16];
        token.WriteBytes(bytes);
        Assert.Equal(token, VaultToken<ParkingDomain>.FromBytes(bytes));
        Assert.Throws<ArgumentException>(() => VaultToken<ParkingDomain>.FromBytes(new byte[16]));
    }

    public void Dispose() => _desk.Dispose();

    private async Task AssertOpensAsync(string token, string canonical)
    {
        var approved = await _desk.ApprovedAsync(token);
        using var answer = await _desk.Desk.RevealAsync(approved.Id, "j.devries");
        Assert.Equal(canonical, DeskFixture.Read(answer));
    }

    private async Task<List<VaultRow>> RowsAsync()
    {
        var rows = new List<VaultRow>();
        await foreach (var row in _desk.VaultStore.ExportAsync())
        {
            rows.Add(row);
        }

        return rows;
    }
}
