using System.Collections.Immutable;
using CityRights.Keys;
using CityRights.Testing;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Keys;

public class KeyLifeTests
{
    private static readonly DateTimeOffset Now = TestClock.DefaultStart;

    [Fact]
    public void At_BeforeTheMoment_LeavesAPendingVersionPending() =>
        Assert.Equal([KeyState.Active, KeyState.Pending], StatesAt(Now.AddTicks(-1), MutableKeySource.Of(KeyState.Active)[0], MutableKeySource.Pending(2, Now)));

    [Fact]
    public void At_TheMoment_MakesItActiveAndTheFormerOneRelinkingSinceThen()
    {
        var judged = KeyLife.At([MutableKeySource.Of(KeyState.Active)[0], MutableKeySource.Pending(2, Now)], Now);

        Assert.Equal([KeyState.Relinking, KeyState.Active], judged.Select(version => version.State));
        Assert.All(judged, version => Assert.Equal(Now, version.Since));
    }

    [Fact]
    public void At_AfterSeveralMoments_MakesTheNewestActive()
    {
        var judged = KeyLife.At(
            [MutableKeySource.Of(KeyState.Active)[0], MutableKeySource.Pending(2, Now), MutableKeySource.Pending(3, Now.AddDays(1)), MutableKeySource.Pending(4, Now.AddDays(9))],
            Now.AddDays(2));

        Assert.Equal([KeyState.Relinking, KeyState.Relinking, KeyState.Active, KeyState.Pending], judged.Select(version => version.State));
        Assert.Equal([Now, Now.AddDays(1), Now.AddDays(1), Now.AddDays(9)], judged.Select(version => version.Since));
    }

    /// <summary>Whatever the dates and moments: exactly one is active, no live one is newer, no state goes back with time, and judging twice is judging once.</summary>
    [Property(MaxTest = 500)]
    public bool At_AnyLife_KeepsTheInvariants(PositiveInt past, NonEmptyArray<byte> delays, byte early, byte late)
    {
        var moments = delays.Get.Take(6).OrderBy(static delay => delay).ToArray();
        var before = past.Get % 4;
        ImmutableArray<KeyVersion> written =
        [
            .. Enumerable.Range(1, before).Select(number => FixedKeySource.Version(number, (KeyState)(3 + ((past.Get >> number) % 3)))),
            FixedKeySource.Version(before + 1, KeyState.Active),
            .. moments.Select((delay, index) => MutableKeySource.Pending(before + 2 + index, Now.AddHours(delay))),
        ];
        var (first, second) = (Now.AddHours(Math.Min(early, late)), Now.AddHours(Math.Max(early, late)));
        var (then, later) = (KeyLife.At(written, first), KeyLife.At(written, second));
        var active = later.Single(static version => version.State == KeyState.Active);
        return later.All(version => !version.IsLive || version.Version <= active.Version)
            && active.Version == before + 1 + moments.Count(delay => Now.AddHours(delay) <= second)
            && then.Zip(later).All(static pair => pair.First.State <= pair.Second.State)
            && KeyLife.At(then, second).SequenceEqual(later)
            && later.Zip(written).All(static pair => pair.First.Fingerprint == pair.Second.Fingerprint && pair.First.Created == pair.Second.Created)
            && KeyLife.NextChange(later) == later.Where(static version => version.State == KeyState.Pending).Select(static version => version.Since.UtcTicks).DefaultIfEmpty(long.MaxValue).Min();
    }

    private static IEnumerable<KeyState> StatesAt(DateTimeOffset now, params ImmutableArray<KeyVersion> versions) =>
        KeyLife.At(versions, now).Select(version => version.State);
}
