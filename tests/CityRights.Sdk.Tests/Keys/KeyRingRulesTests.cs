using CityRights.Keys;

namespace CityRights.Tests.Keys;

public class KeyRingRulesTests
{
    [Theory]
    [InlineData(KeyState.Relinking)]
    [InlineData(KeyState.Pending)]
    [InlineData(KeyState.Active, KeyState.Active)]
    [InlineData(KeyState.Active, KeyState.Relinking)]
    [InlineData(KeyState.Active, KeyState.Retired)]
    [InlineData(KeyState.Pending, KeyState.Active)]
    [InlineData(KeyState.Destroyed)]
    [InlineData]
    public void Versions_ThatContradictEachOther_AreRefused(params KeyState[] states) =>
        Assert.Equal("CRT-KEYS-009", Assert.Throws<CityRightsException>(() => KeyRing.Open(new FixedKeySource(states))).Code);

    [Theory]
    [InlineData(KeyState.Active)]
    [InlineData(KeyState.Active, KeyState.Pending, KeyState.Pending)]
    [InlineData(KeyState.Destroyed, KeyState.Active, KeyState.Destroyed, KeyState.Pending)]
    public void Versions_InOrder_AreAccepted(params KeyState[] states)
    {
        using var ring = KeyRing.Open(new FixedKeySource(states));

        Assert.Equal(states.Length, ring.Versions.Length);
    }

    [Fact]
    public void Versions_NotCountedFromOne_AreRefused()
    {
        using var material = new KeyMaterial("default");
        material.Add(FixedKeySource.Version(2, KeyState.Active), FixedKeySource.RootOf(2));

        Assert.Equal("CRT-KEYS-009", Code(material));
    }

    [Fact]
    public void Roots_ThatRepeat_AreRefused()
    {
        using var material = new KeyMaterial("default");
        material.Add(FixedKeySource.Version(1, KeyState.Relinking, FixedKeySource.RootOf(9)), FixedKeySource.RootOf(9));
        material.Add(FixedKeySource.Version(2, KeyState.Active, FixedKeySource.RootOf(9)), FixedKeySource.RootOf(9));

        Assert.Equal("CRT-KEYS-007", Code(material));
    }

    [Fact]
    public void Root_UnderAnotherVersionsFingerprint_IsRefused()
    {
        using var material = new KeyMaterial("default");
        material.Add(FixedKeySource.Version(1, KeyState.Active, FixedKeySource.RootOf(2)), FixedKeySource.RootOf(1));

        Assert.Equal("CRT-KEYS-008", Code(material));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(31)]
    [InlineData(33)]
    public void Root_OfAnotherLength_IsRefused(int length) => AssertRefused([.. Enumerable.Range(1, length).Select(number => (byte)number)]);

    [Fact]
    public void Root_OfOneRepeatedByte_IsRefused()
    {
        AssertRefused(new byte[32]);
        AssertRefused([.. Enumerable.Repeat((byte)0x41, 32)]);
    }

    [Fact]
    public void Fingerprint_OfTheSameRootUnderAnotherNumber_Differs() =>
        Assert.NotEqual(KeyFingerprint.Of(1, FixedKeySource.RootOf(1)), KeyFingerprint.Of(2, FixedKeySource.RootOf(1)));

    private static void AssertRefused(byte[] root)
    {
        using var material = new KeyMaterial("default");
        var version = FixedKeySource.Version(1, KeyState.Active);

        Assert.Equal("CRT-KEYS-006", Assert.Throws<CityRightsException>(() => material.Add(version, root)).Code);
        Assert.Empty(material.Keys);
    }

    private static string Code(KeyMaterial material) =>
        Assert.Throws<CityRightsException>(() => KeyRing.Seal(material, "test")).Code;
}
