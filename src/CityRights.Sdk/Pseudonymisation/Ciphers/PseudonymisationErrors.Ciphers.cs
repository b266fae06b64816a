namespace CityRights.Pseudonymisation;

/// <content>Failures of ciphers.</content>
internal static partial class PseudonymisationErrors
{
    internal static CityRightsException CipherSelfTestFailed(string cipher) => new("CRT-PSEUDONYMISATION-020",
        $"{cipher} gave a wrong answer to a known question. Nothing that it computes can be trusted: repair or replace the installation.");
}
