using System.Text;
using CityRights.Pseudonymisation;
using CityRights.Sqlite.Database;
using CityRights.Testing;

namespace CityRights.Sqlite.Reidentification;

/// <summary>What was erased is in no file any more. The control: without the erasure the same search finds it.</summary>
public class DeskErasureOnDiskTests
{
    private const string Token = "park_r1_THETOKENOFTHEPERSON";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EraseAsync_Tokens_LeavesNoByteInAnyFile(bool erase)
    {
        using var file = await StoreFile.CreateAsync();
        await using var store = new SqliteReidentificationStore("default", file.Options);
        await store.RevealAsync(await store.ApprovedAsync(ReidentificationSamples.Case(token: Token)));
        for (var other = 0; other < 100; other++)
        {
            await store.AddedAsync();
        }

        if (erase)
        {
            Assert.Equal(1, await store.EraseAsync([Token]));
        }

        Assert.Equal(!erase, OnDisk.Contains(file.Folder, Encoding.UTF8.GetBytes(Token)));
    }

    [Theory]
    [InlineData("token")]
    [InlineData("identifier")]
    [InlineData("expiry")]
    [InlineData(null)]
    public async Task Vault_RowDeleted_LeavesNoByteInAnyFile(string? by)
    {
        using var file = await StoreFile.CreateAsync();
        await using var store = new SqliteTokenVaultStore("default", file.Options);
        var now = ReidentificationSamples.Noon;
        var rows = Enumerable.Range(1, 100).Select(number => Row(number, now)).ToList();
        await store.PutAsync([.. rows.Select(row => new VaultPut(row, new(row.Domain, row.Field, [row.BlindIndex])))], now);
        var gone = rows[50];

        _ = by switch
        {
            "token" => await store.DeleteTokenAsync(gone.Domain, gone.Token) ? 1 : 0,
            "identifier" => await store.DeleteAsync([new VaultLookup(gone.Domain, gone.Field, [gone.BlindIndex])]),
            "expiry" => await store.PurgeAsync(gone.ExpiresAt!.Value),
            _ => 0,
        };

        Assert.Equal(by is null, OnDisk.Contains(file.Folder, gone.Sealed.ToArray()));
        Assert.Equal(by is null, OnDisk.Contains(file.Folder, gone.BlindIndex.ToArray()));
    }

    private static VaultRow Row(int number, DateTimeOffset now)
    {
        var random = new Random(number);
        var bytes = new byte[32 + 24 + 40];
        random.NextBytes(bytes);
        return new()
        {
            Domain = "parking",
            Field = "plate",
            Token = (UInt128)(uint)number,
            Format = "plate@1",
            KeyVersion = 1,
            BlindIndex = bytes.AsMemory(0, 32),
            Nonce = bytes.AsMemory(32, 24),
            Sealed = bytes.AsMemory(56),
            CreatedAt = now,
            ExpiresAt = number == 51 ? now.AddHours(1) : null,
        };
    }
}
