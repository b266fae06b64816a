using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Ciphers;

public class CipherSelfTestTests
{
    [Fact]
    public void ThrowIfFailed_WrongAnswer_RefusesEachTimeAndAsksOnce()
    {
        var asked = 0;
        var test = new CipherSelfTest("AES-XYZ", () => ++asked == 0);

        for (var round = 0; round < 2; round++)
        {
            var exception = Assert.Throws<CityRightsException>(test.ThrowIfFailed);
            Assert.Equal("CRT-PSEUDONYMISATION-020", exception.Code);
            Assert.Contains("AES-XYZ", exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, asked);
    }

    [Fact]
    public void ThrowIfFailed_RightAnswer_LetsPass() => new CipherSelfTest("AES-XYZ", static () => true).ThrowIfFailed();
}
