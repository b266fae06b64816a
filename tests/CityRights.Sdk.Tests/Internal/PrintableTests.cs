using CityRights.Internal;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Internal;

public sealed class PrintableTests
{
    [Fact]
    public void Quote_PlainName_IsKept() => Assert.Equal("'permit-sms é 😀'", Printable.Quote("permit-sms é 😀"));

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\u001bb")]
    [InlineData("a\u2028b")]
    [InlineData("a\u202eb")]
    public void Quote_CharactersThatWouldNotStayInTheLine_AreReplaced(string name) => Assert.Equal("'a\uFFFDb'", Printable.Quote(name));

    [Fact]
    public void Quote_HalfOfASurrogatePair_IsReplaced() => Assert.Equal("'a\uFFFDb'", Printable.Quote($"a{'\ud800'}b"));

    [Fact]
    public void Quote_LongName_IsCut() => Assert.Equal($"'{new string('x', 64)}…'", Printable.Quote(new string('x', 10_000)));

    [Property]
    public bool Quote_AnyText_IsOneShortLine(NonNull<string> name) =>
        Printable.Quote(name.Get) is { Length: <= 70 } quoted && !quoted.Any(char.IsControl);
}
