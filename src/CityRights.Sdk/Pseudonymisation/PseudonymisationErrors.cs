using System.Globalization;

namespace CityRights.Pseudonymisation;

/// <summary>All failures of the room, each with its code. No message holds an identifier, a pseudonym or a key.</summary>
internal static partial class PseudonymisationErrors
{
    internal static CityRightsException Domains(IReadOnlyList<DomainProblem> problems) => new(
        problems[0].Code,
        problems.Count == 1
            ? problems[0].Message
            : "The pseudonym domains have problems:" + string.Concat(problems.Select(static problem => $"{Environment.NewLine}  {problem}")));

    internal static CityRightsException NormalisationDoesNothing() => new("CRT-PSEUDONYMISATION-010",
        "Unicode normalisation does nothing on this machine, so that one person would get two pseudonyms. Install ICU (on Debian the package libicu, on Alpine icu-libs and icu-data-full) "
        + "and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT and InvariantGlobalization unset or false.");

    internal static CityRightsException UnicodeTooOld() => new("CRT-PSEUDONYMISATION-011",
        $"This machine's ICU does not know Unicode {PinnedUnicode.Version}, by which pseudonyms are defined. Install ICU 66 or later, or ship one with the application (Microsoft.ICU.ICU4C.Runtime).");

    internal static CityRightsException SelfTestFailed() => new("CRT-PSEUDONYMISATION-012",
        "The derivation of pseudonyms gave a wrong answer to a known question. Nothing that it computes can be trusted: repair or replace the installation.");

    internal static CityRightsException VersionNotLive(int version) => new("CRT-PSEUDONYMISATION-013", string.Create(
        CultureInfo.InvariantCulture,
        $"Key version {version} is not live, so that nothing can be pseudonymised with it. Name a live version, see 'cityrights keys list'."));

    internal static ArgumentException UnknownDomain(string domain, IEnumerable<string> known, string parameter) => new(
        $"There is no pseudonym domain '{domain}'; declared are: {string.Join(", ", known)}.", parameter);

    internal static ArgumentException UnknownField(string domain, string field, IEnumerable<string> known, string parameter) => new(
        $"The pseudonym domain '{domain}' has no field '{field}'; declared are: {string.Join(", ", known)}.", parameter);

    internal static ArgumentException FieldNotNamed(string domain, IEnumerable<string> known, string parameter) => new(
        $"The pseudonym domain '{domain}' has several fields; name one of: {string.Join(", ", known)}.", parameter);
}
