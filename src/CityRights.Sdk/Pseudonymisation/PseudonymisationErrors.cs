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

    internal static CityRightsException OtherPolicy(string domain, PseudonymPolicy policy) => new("CRT-PSEUDONYMISATION-061",
        $"The pseudonym domain '{domain}' is declared {policy}, so that its pseudonyms never link further. Deterministic ones are made by Domain<T>(), those of a document by Document<T>(id), those of an epoch by Epochs<T>(store); declare another domain for another use.");

    internal const string NoEpochStoreText =
        "A pseudonym domain is declared per epoch and there is no store for the epochs' keys, or there are two. Call x.EpochKeys(new FileEpochKeyStore(folder)) once, with a folder outside every backup.";

    internal static CityRightsException NoEpochStore() => new("CRT-PSEUDONYMISATION-065", NoEpochStoreText);

    internal static CityRightsException EpochDestroyed(EpochKeyId id) => new("CRT-PSEUDONYMISATION-062",
        $"The key of the epoch {id} was destroyed or is due: no pseudonym of it can be made any more. Open the epoch of a later instant.");

    internal static CityRightsException EpochKeyUnreadable(EpochKeyId id) => new("CRT-PSEUDONYMISATION-063",
        $"The stored key of the epoch {id} cannot be read: it was altered, is of another tenant or epoch, or the key version that wrapped it is not live. Keep key versions live until the epochs begun under them have ended, or end this one with DestroyAsync.");

    internal static CityRightsException EpochStoreFailed(string folder) => new("CRT-PSEUDONYMISATION-064",
        $"The epoch keys in '{folder}' cannot be read or written. Check that the folder may be read and written by this account and has space.");

    internal static CityRightsException RotatedMeanwhile() => new("CRT-PSEUDONYMISATION-030",
        "The keys were rotated while rows were being re-linked. What was done stands; run the job again to lead all rows to the newest version.");

    internal static CityRightsException CheckpointUnreadable(string path, Exception cause) => new("CRT-PSEUDONYMISATION-031",
        $"The checkpoint '{path}' cannot be read. Give this account the right to read it, or delete it to begin again; rows that are linked stay linked.", cause);

    internal static CityRightsException CheckpointNotWritten(string path, Exception cause) => new("CRT-PSEUDONYMISATION-032",
        $"The checkpoint '{path}' could not be written. Check that its folder exists, may be written by this account and has space, then run the job again.", cause);

    internal static CityRightsException RelinkAnswersMissing(string target) => new("CRT-PSEUDONYMISATION-033",
        $"The re-link target '{target}' did not answer for every row of a batch. Correct the target: it returns one outcome for each entry, in their order.");

    internal static ArgumentException UnknownDomain(string domain, IEnumerable<string> known, string parameter) => new(
        $"There is no pseudonym domain '{domain}'; declared are: {string.Join(", ", known)}.", parameter);

    internal static ArgumentException UnknownField(string domain, string field, IEnumerable<string> known, string parameter) => new(
        $"The pseudonym domain '{domain}' has no field '{field}'; declared are: {string.Join(", ", known)}.", parameter);

    internal static ArgumentException FieldNotNamed(string domain, IEnumerable<string> known, string parameter) => new(
        $"The pseudonym domain '{domain}' has several fields; name one of: {string.Join(", ", known)}.", parameter);
}
