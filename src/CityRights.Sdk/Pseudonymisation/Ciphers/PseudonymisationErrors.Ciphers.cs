namespace CityRights.Pseudonymisation;

/// <content>Failures of ciphers.</content>
internal static partial class PseudonymisationErrors
{
    internal static CityRightsException CipherSelfTestFailed(string cipher) => new("CRT-PSEUDONYMISATION-020",
        $"{cipher} gave a wrong answer to a known question. Nothing that it computes can be trusted: repair or replace the installation.");

    internal static CityRightsException NotFormatPreserving(string domain, string field) => new("CRT-PSEUDONYMISATION-024",
        $"The field '{field}' of the pseudonym domain '{domain}' is not declared for format-preserving output. Declare it: d.FormatPreserving(\"{field}\").");

    internal static CityRightsException WalkTooLong() => new("CRT-PSEUDONYMISATION-025",
        "Format-preserving encryption found no output of the form. The layout of the format is faulty: tell who wrote it.");
}
