using System.Security.Cryptography;
using CityRights.Pseudonymisation;

namespace CityRights.Testing;

/// <summary>
/// Proves that a store keeps every clause of <see cref="TokenVaultStore"/>. A store derives this class and runs it whole. One instance stands for one medium.
/// </summary>
public abstract class TokenVaultStoreConformance : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly List<TokenVaultStore> _opened = [];
    private TokenVaultStore? _store;
    private int _tokens;

    /// <summary>The store under test, of tenant <c>alphen</c>.</summary>
    protected TokenVaultStore Store => _store ?? throw new InvalidOperationException("The suite was not initialised.");

    /// <summary>Opens a store for a tenant on the medium of this instance.</summary>
    protected abstract ValueTask<TokenVaultStore> OpenAsync(string tenant);

    /// <summary>Closes a store and opens it again on the same medium; gives back the same store where nothing outlives its closing.</summary>
    protected abstract ValueTask<TokenVaultStore> ReopenAsync(TokenVaultStore store);

    /// <summary>Opens a store on a medium of its own, to be imported into.</summary>
    protected abstract ValueTask<TokenVaultStore> OpenElsewhereAsync(string tenant);

    public virtual async Task InitializeAsync() => _store = await KeepAsync(OpenAsync("alphen"));

    public virtual async Task DisposeAsync()
    {
        foreach (var store in _opened)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task PutAsync_NewRow_IsFoundByIndexAndToken()
    {
        var put = Put(Index(1));

        Assert.Equal([put.Row.Token], (await Store.PutAsync([put], Noon)).AsEnumerable());

        AssertSame(put.Row, await Store.ReadAsync("parking", put.Row.Token, Noon));
        AssertSame(put.Row, (await Store.FindAsync([put.Lookup], Noon))[0]);
        Assert.Null(await Store.ReadAsync("parking", put.Row.Token + 1, Noon));
        Assert.Null(await Store.ReadAsync("youth-care", put.Row.Token, Noon));
        Assert.Null((await Store.FindAsync([put.Lookup with { Field = "holder" }], Noon))[0]);
    }

    [Fact]
    public async Task PutAsync_SameIdentifierAgain_AnswersItsToken()
    {
        var first = Put(Index(1));
        await Store.PutAsync([first], Noon);
        var (again, other) = (Put(Index(1)), Put(Index(2)));

        var tokens = await Store.PutAsync([again, other, Put(Index(2))], Noon);

        Assert.Equal([first.Row.Token, other.Row.Token, other.Row.Token], tokens.AsEnumerable());
        Assert.Equal(2, (await AllAsync(Store)).Count);
    }

    [Fact]
    public async Task PutAsync_UnderANewerKeyVersion_TakesTheRowsPlace()
    {
        var old = Put(Index(1));
        await Store.PutAsync([old], Noon);
        var row = old.Row with { KeyVersion = 2, BlindIndex = Index(2), Nonce = Bytes(24, 9), Sealed = Bytes(20, 9) };

        Assert.Equal([old.Row.Token], (await Store.PutAsync([new(row, new("parking", "plate", [Index(2), Index(1)]))], Noon)).AsEnumerable());

        AssertSame(row, Assert.Single(await AllAsync(Store)));
        Assert.Null((await Store.FindAsync([old.Lookup], Noon))[0]);
    }

    [Fact]
    public async Task PutAsync_FromFiftyAtOnce_StoresOneRow()
    {
        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
        {
            var put = Put(Index(1));
            return Task.Run(async () => (await Store.PutAsync([put], Noon))[0]);
        }));

        Assert.Single(tokens.Distinct());
        Assert.Equal(tokens[0], Assert.Single(await AllAsync(Store)).Token);
    }

    [Fact]
    public async Task PutAsync_OneRowThatCannotBe_StoresNone()
    {
        var (good, taken) = (Put(Index(1)), Put(Index(2)));
        await Store.PutAsync([taken], Noon);
        var clash = Put(Index(3));
        clash = clash with { Row = clash.Row with { Token = taken.Row.Token } };

        await Assert.ThrowsAnyAsync<Exception>(async () => await Store.PutAsync([good, clash], Noon));

        Assert.Equal(taken.Row.Token, Assert.Single(await AllAsync(Store)).Token);
    }

    [Fact]
    public async Task ExpiresAt_Passed_AnswersAsMissingAndMakesWay()
    {
        var mortal = Put(Index(1), Noon.AddHours(1));
        await Store.PutAsync([mortal, Put(Index(2))], Noon);

        Assert.NotNull(await Store.ReadAsync("parking", mortal.Row.Token, Noon.AddHours(1).AddTicks(-1)));
        Assert.Null(await Store.ReadAsync("parking", mortal.Row.Token, Noon.AddHours(1)));
        Assert.Null((await Store.FindAsync([mortal.Lookup], Noon.AddHours(1)))[0]);
        var next = Put(Index(1));
        Assert.Equal([next.Row.Token], (await Store.PutAsync([next], Noon.AddHours(1))).AsEnumerable());
        Assert.Equal(2, (await AllAsync(Store)).Count);
    }

    [Fact]
    public async Task PurgeAsync_SomeExpired_DeletesThose()
    {
        await Store.PutAsync([Put(Index(1), Noon.AddHours(1)), Put(Index(2), Noon.AddHours(2)), Put(Index(3))], Noon);

        Assert.Equal(1, await Store.PurgeAsync(Noon.AddHours(1)));
        Assert.Equal(2, (await AllAsync(Store)).Count);
    }

    [Fact]
    public async Task DeleteAsync_ByIdentifierOrToken_DeletesThatRow()
    {
        var (first, second, third) = (Put(Index(1)), Put(Index(2)), Put(Index(3)));
        await Store.PutAsync([first, second, third], Noon);

        Assert.Equal(1, await Store.DeleteAsync([first.Lookup, Put(Index(9)).Lookup]));
        Assert.True(await Store.DeleteTokenAsync("parking", second.Row.Token));
        Assert.False(await Store.DeleteTokenAsync("parking", second.Row.Token));
        Assert.False(await Store.DeleteTokenAsync("youth-care", third.Row.Token));
        Assert.Equal(third.Row.Token, Assert.Single(await AllAsync(Store)).Token);
    }

    [Fact]
    public async Task Tenant_Another_SeesAndChangesNothing()
    {
        var put = Put(Index(1));
        await Store.PutAsync([put], Noon);
        var other = await KeepAsync(OpenAsync("veere"));

        Assert.Null(await other.ReadAsync("parking", put.Row.Token, Noon));
        Assert.Null((await other.FindAsync([put.Lookup], Noon))[0]);
        Assert.Equal(0, await other.DeleteAsync([put.Lookup]));
        Assert.False(await other.DeleteTokenAsync("parking", put.Row.Token));
        Assert.Equal(0, await other.PurgeAsync(DateTimeOffset.MaxValue));
        Assert.Empty(await AllAsync(other));
        Assert.Equal([put.Row.Token], (await other.PutAsync([put], Noon)).AsEnumerable());
        Assert.Single(await AllAsync(Store));
    }

    [Fact]
    public async Task ExportAsync_ImportedElsewhereAndReopened_IsTheSame()
    {
        await Store.PutAsync([.. Enumerable.Range(1, 1_001).Select(number => Put(Index(number)))], Noon);
        var rows = await AllAsync(Store);
        var elsewhere = await KeepAsync(OpenElsewhereAsync("alphen"));

        await elsewhere.ImportAsync(Store.ExportAsync());

        Assert.Equal(1_001, rows.Count);
        AssertSame(rows, await AllAsync(elsewhere));
        _opened.Remove(Store);
        _store = await KeepAsync(ReopenAsync(Store));
        AssertSame(rows, await AllAsync(Store));
        Assert.Equal("CRT-PSEUDONYMISATION-050", (await Assert.ThrowsAsync<CityRightsException>(async () => await elsewhere.ImportAsync(Store.ExportAsync()))).Code);
    }

    private static ReadOnlyMemory<byte> Index(int number) => SHA256.HashData(BitConverter.GetBytes(number));

    private static byte[] Bytes(int length, byte value) => [.. Enumerable.Repeat(value, length)];

    private static async Task<List<VaultRow>> AllAsync(TokenVaultStore store)
    {
        var rows = new List<VaultRow>();
        await foreach (var row in store.ExportAsync())
        {
            rows.Add(row);
        }

        return rows;
    }

    private static void AssertSame(List<VaultRow> expected, List<VaultRow> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var row in expected)
        {
            AssertSame(row, actual.Find(one => one.Token == row.Token));
        }
    }

    private static void AssertSame(VaultRow expected, VaultRow? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(Facts(expected), Facts(actual));
        static object Facts(VaultRow row) => (row.Domain, row.Field, row.Token, row.Format, row.KeyVersion, Convert.ToHexString(row.BlindIndex.Span),
            Convert.ToHexString(row.Nonce.Span), Convert.ToHexString(row.Sealed.Span), row.CreatedAt, row.ExpiresAt);
    }

    private VaultPut Put(ReadOnlyMemory<byte> index, DateTimeOffset? expires = null) => new(
        new()
        {
            Domain = "parking",
            Field = "plate",
            Token = (UInt128)(uint)++_tokens << 64,
            Format = "plate@1",
            KeyVersion = 1,
            BlindIndex = index,
            Nonce = Bytes(24, 1),
            Sealed = Bytes(20, (byte)_tokens),
            CreatedAt = Noon,
            ExpiresAt = expires,
        },
        new("parking", "plate", [index]));

    private async ValueTask<TokenVaultStore> KeepAsync(ValueTask<TokenVaultStore> opening)
    {
        var store = await opening;
        if (!_opened.Contains(store))
        {
            _opened.Add(store);
        }

        return store;
    }
}
