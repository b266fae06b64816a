using CityRights.Internal;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Internal;

public sealed class NearMatchTests
{
    private static readonly string[] Known = ["permit", "permit-sms", "scan-car", "objection"];

    [Theory]
    [InlineData("permitt", "permit")]
    [InlineData("pemrit", "permit")]
    [InlineData("permit-smss", "permit-sms")]
    [InlineData("Scan-Car", "scan-car")]
    [InlineData("scancar", "scan-car")]
    [InlineData("objction", "objection")]
    public void Find_Misspelt_ReturnsTheNameMeant(string written, string meant) => Assert.Equal(meant, NearMatch.Find(written, Known));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("waste-collection")]
    public void Find_NothingNear_ReturnsNull(string written) => Assert.Null(NearMatch.Find(written, Known));

    [Fact]
    public void Find_NothingKnown_ReturnsNull() => Assert.Null(NearMatch.Find("permit", []));

    [Fact]
    public void Hint_NothingNear_IsEmpty() => Assert.Equal("", NearMatch.Hint("waste-collection", Known));

    [Fact]
    public void Hint_Near_NamesIt() => Assert.Equal(" (did you mean 'scan-car'?)", NearMatch.Hint("scan-cra", Known));

    [Property]
    public bool Find_AnyText_NeverThrowsAndReturnsAKnownName(NonNull<string> written) =>
        NearMatch.Find(written.Get, Known) is not { } found || Known.Contains(found);
}
