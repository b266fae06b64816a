using System.Text;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Unicode;

public class UnicodeProbeTests
{
    [Fact]
    public void Probe_ThisPlatform_IsSafe() => UnicodeProbe.ThrowIfUnsafe();

    [Fact]
    public void Probe_NormalisationThatDoesNothing_IsRefusedAndNamesIcu()
    {
        var exception = Assert.Throws<CityRightsException>(() => UnicodeProbe.ThrowIfUnsafe((text, _) => text));

        Assert.Equal("CRT-PSEUDONYMISATION-010", exception.Code);
        Assert.Contains("ICU", exception.Message, StringComparison.Ordinal);
        Assert.Contains("INVARIANT", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Probe_NormalisationOfAnOlderUnicode_IsRefused() =>
        Assert.Equal("CRT-PSEUDONYMISATION-011", Assert.Throws<CityRightsException>(
            () => UnicodeProbe.ThrowIfUnsafe((text, form) => text.EnumerateRunes().First().Value > 0xFFFF ? text : text.Normalize(form))).Code);

    [Fact]
    public void Probe_WithoutCompatibilityForms_IsRefused() =>
        Assert.Equal("CRT-PSEUDONYMISATION-010", Assert.Throws<CityRightsException>(
            () => UnicodeProbe.ThrowIfUnsafe((text, form) => form == NormalizationForm.FormC ? text.Normalize(form) : text)).Code);
}
