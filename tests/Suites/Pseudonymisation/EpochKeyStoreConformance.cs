using CityRights.Pseudonymisation;

namespace CityRights.Testing;

/// <summary>
/// Proves that a store keeps every clause of <see cref="EpochKeyStore"/>. A store derives this class and runs it whole. One instance stands for one medium,
/// on which several nodes may open a store.
/// </summary>
public abstract class EpochKeyStoreConformance
{
    private static readonly DateTimeOffset Due = new(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);
    private static readonly EpochKeyId Day = new("parking", "E20261127");

    /// <summary>Opens a store on the medium of this instance, as another node does.</summary>
    protected abstract EpochKeyStore Open();

    [Fact]
    public async Task Add_Record_IsFoundAsItWasByEveryNode()
    {
        var record = Record(Day, 1);

        Assert.Null(await Open().FindAsync(Day, default));
        AssertSame(record, await Open().AddOrGetAsync(record, default));
        AssertSame(record, await Open().FindAsync(Day, default));
        AssertSame(record, Assert.Single(await Open().ListAsync(default)));
    }

    [Fact]
    public async Task Add_SecondOfOneEpoch_GetsTheFirst()
    {
        var store = Open();
        await store.AddOrGetAsync(Record(Day, 1), default);

        AssertSame(Record(Day, 1), await store.AddOrGetAsync(Record(Day, 2), default));
    }

    [Fact]
    public async Task Add_ManyAtOnce_OneWinsForAll()
    {
        for (var round = 0; round < 30; round++)
        {
            var id = new EpochKeyId("parking", $"E202611{round % 30 + 1:00}");
            var nodes = Enumerable.Range(0, 8).Select(_ => Open()).ToArray();

            var winners = await Task.WhenAll(nodes.Select((node, number) => Task.Run(async () => await node.AddOrGetAsync(Record(id, (byte)(number + 1)), default))));

            Assert.Single(winners.Select(winner => Convert.ToHexString(winner.Wrapped)).Distinct());
        }
    }

    [Fact]
    public async Task Add_OtherDomainsAndEpochs_AreTheirOwn()
    {
        var store = Open();
        EpochKeyId[] ids = [Day, new("parking", "E2026W48"), new("parking.b-2", "E20261127"), new("a", "E202611")];
        for (byte number = 1; number <= ids.Length; number++)
        {
            await store.AddOrGetAsync(Record(ids[number - 1], number), default);
        }

        Assert.Equal(ids.ToHashSet(), (await store.ListAsync(default)).Select(record => record.Id).ToHashSet());
        await store.DestroyAsync(Day, default);
        Assert.Equal(ids.Skip(1).ToHashSet(), (await store.ListAsync(default)).Select(record => record.Id).ToHashSet());
        AssertSame(Record(ids[2], 3), await store.FindAsync(ids[2], default));
    }

    [Fact]
    public async Task Destroy_Key_LeavesATombstoneForEveryNode()
    {
        await Open().AddOrGetAsync(Record(Day, 1), default);

        Assert.True(await Open().DestroyAsync(Day, default));
        Assert.False(await Open().DestroyAsync(Day, default));

        Assert.True((await Open().FindAsync(Day, default))!.IsDestroyed);
        Assert.True((await Open().AddOrGetAsync(Record(Day, 2), default)).IsDestroyed);
        Assert.Empty(await Open().ListAsync(default));
    }

    [Fact]
    public async Task Destroy_EpochWithoutAKey_IsNeverBegun()
    {
        Assert.False(await Open().DestroyAsync(Day, default));

        Assert.True((await Open().AddOrGetAsync(Record(Day, 1), default)).IsDestroyed);
    }

    [Fact]
    public async Task Destroy_WhileOthersAdd_LeavesNoKey()
    {
        for (var round = 0; round < 30; round++)
        {
            var id = new EpochKeyId("parking", $"E202611{round % 30 + 1:00}");
            await Task.WhenAll(
                Task.Run(async () => await Open().AddOrGetAsync(Record(id, 1), default)),
                Task.Run(async () => await Open().DestroyAsync(id, default)),
                Task.Run(async () => await Open().AddOrGetAsync(Record(id, 2), default)));

            Assert.True((await Open().FindAsync(id, default))!.IsDestroyed);
        }

        Assert.Empty(await Open().ListAsync(default));
    }

    [Fact]
    public async Task Calls_Cancelled_DoNothing()
    {
        var store = Open();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.AddOrGetAsync(Record(Day, 1), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.FindAsync(Day, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.ListAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.DestroyAsync(Day, cancelled));
        Assert.Null(await store.FindAsync(Day, default));
    }

    private static EpochKeyRecord Record(EpochKeyId id, byte fill) => new(id, Due, Enumerable.Repeat(fill, 64).ToArray());

    private static void AssertSame(EpochKeyRecord expected, EpochKeyRecord? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Id, actual.Id);
        Assert.Equal(expected.Due, actual.Due);
        Assert.True(expected.Wrapped.SequenceEqual(actual.Wrapped));
        Assert.False(actual.IsDestroyed);
    }
}
