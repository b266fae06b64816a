using System.Globalization;

namespace CityRights.Keys;

/// <summary>All failures of the room, each with its code. No message holds key material.</summary>
internal static class KeyErrors
{
    internal const string NoSource =
        "There are no keys. Call city.AddPseudonymisation(x => x.KeysFromFile(path)) with a file made by 'cityrights keys new', or "
        + "x.KeysForDevelopment(path) outside production. (" + NoSourceCode + ")";

    internal const string TwoSources =
        "The keys are declared twice from different sources. Keep one KeysFromFile(...), KeysForDevelopment(...) or Keys(...) per tenant. (" + TwoSourcesCode + ")";

    private const string NoSourceCode = "CRT-KEYS-001";
    private const string TwoSourcesCode = "CRT-KEYS-002";

    internal static CityRightsException NotSynchronous(KeySource source) => new("CRT-KEYS-003", Text(
        $"The keys of {source.Description} arrive asynchronously. Open them first with 'await KeyRing.OpenAsync(source)' and declare the ring with x.Keys(ring)."));

    internal static CityRightsException SelfTestFailed() => new("CRT-KEYS-004",
        "The platform's HMAC-SHA256 or HKDF gave a wrong answer to a known question. Nothing that it computes can be trusted: repair or replace the installation.");

    internal static CityRightsException VersionNotLive(int version) => new("CRT-KEYS-005", Text(
        $"Key version {version} is not live in this key ring. See the versions with 'cityrights keys list'; a ring that another node rotated is read again with ReloadAsync or at a restart."));

    internal static CityRightsException NotA256BitRoot(int version) => new("CRT-KEYS-006", Text(
        $"The root of key version {version} is not 256 random bits. Make keys with 'cityrights keys new', never from a password or by hand."));

    internal static CityRightsException RootsRepeat(int first, int second, string description) => new("CRT-KEYS-007", Text(
        $"Key versions {first} and {second} of the {description} have the same root, so that destroying one would not destroy it. Restore the file from its backup, or rotate once more from a sound copy."));

    internal static CityRightsException FingerprintDiffers(int version, string description) => new("CRT-KEYS-008", Text(
        $"The root of key version {version} in the {description} does not have the fingerprint written beside it: it was damaged or exchanged. Restore the file from its backup."));

    internal static CityRightsException VersionsInconsistent(string description, string problem) => new("CRT-KEYS-009", Text(
        $"The versions in the {description} contradict each other: {problem}. Restore the file from its backup."));

    internal static CityRightsException OtherTenant(string description) => new("CRT-KEYS-010", Text(
        $"The {description} was made for another tenant. Name this tenant's own key file; 'cityrights keys list' shows whose a file is."));

    internal static CityRightsException FileMissing(string path) => new("CRT-KEYS-020", Text(
        $"There is no key file '{path}'. Make one with 'cityrights keys new {path}', or restore it from its backup: pseudonyms made with lost keys cannot be made again."));

    internal static CityRightsException FileExists(string path) => new("CRT-KEYS-021", Text(
        $"'{path}' exists already and is never overwritten: the keys in it may be in use. Name another file, or add a version with 'cityrights keys rotate {path}'."));

    internal static CityRightsException FileUnreadable(string path) => new("CRT-KEYS-022", Text(
        $"The key file '{path}' cannot be read. Give the account that runs the service, and no other, the right to read it."));

    internal static CityRightsException FileTooOpen(string path, string who) => new("CRT-KEYS-023", Text(
        $"The key file '{path}' is open to {who}. Restrict it with 'chmod 600 {path}'; for a secret that a container mounts read-only, allow the read-only mount."));

    internal static CityRightsException FileTooOpenOnWindows(string path, string who) => new("CRT-KEYS-023", Text(
        $"The key file '{path}' is open to {who}. Restrict it with 'icacls \"{path}\" /inheritance:r /grant:r \"%USERNAME%:F\"'."));

    internal static CityRightsException FileMalformed(string path, string problem) => new("CRT-KEYS-024", Text(
        $"'{path}' is not a whole key file: {problem}. Restore it from its backup; a key file is never edited by hand."));

    internal static CityRightsException FileFormatUnknown(string path, string expected) => new("CRT-KEYS-025", Text(
        $"'{path}' has another format than {expected}, which is read here. Name it where its own kind is asked for. Update CityRights.Sdk on this machine if it was made by a later version."));

    internal static CityRightsException FileChanged(string path) => new("CRT-KEYS-026", Text(
        $"The key file '{path}' was cut or changed: what it lists does not match its check value. Restore it from its backup; a key file is never edited by hand."));

    internal static CityRightsException FileBusy(string path, string temporary) => new("CRT-KEYS-027", Text(
        $"'{temporary}' exists: '{path}' is being changed, or a change was interrupted. If none is running, delete that file, whose new key was never used, and try again."));

    internal static CityRightsException FileNotWritten(string path) => new("CRT-KEYS-028", Text(
        $"The key file '{path}' could not be written. Check that the folder exists, may be written by this account and has space; 'cityrights keys list {path}' shows what it holds now."));

    internal static CityRightsException FileForDevelopment(string path) => new("CRT-KEYS-029", Text(
        $"'{path}' holds development keys. Make keys with 'cityrights keys new' for KeysFromFile, or declare KeysForDevelopment outside production."));

    internal static CityRightsException DevelopmentInProduction(string path) => new("CRT-KEYS-030", Text(
        $"Development keys ('{path}') are refused in production. Make keys with 'cityrights keys new' and declare KeysFromFile; on a developer's machine set DOTNET_ENVIRONMENT=Development or pass the environment's name to KeysForDevelopment."));

    internal static CityRightsException ReloadLosesVersions(string description, int before, int after) => new("CRT-KEYS-031", Text(
        $"The {description} holds {after} versions, and {before} are in use: an older copy was put in its place. Restore the newest copy; the keys in use stay in use."));

    internal static CityRightsException ReloadExchangesRoot(string description, int version) => new("CRT-KEYS-032", Text(
        $"The {description} holds another key under version {version} than the one in use: it was exchanged. Restore the copy that was in use; the keys in use stay in use."));

    internal static CityRightsException ReloadGoesBack(string description, int version) => new("CRT-KEYS-033", Text(
        $"The {description} takes version {version} back in its life: an older copy was put in its place. Restore the newest copy, or restart the service if this is meant."));

    internal static CityRightsException SourceFailed(string description, Exception exception) => new("CRT-KEYS-034", Text(
        $"The {description} failed with {exception.GetType().Name}. Repair the source and load it again; keys in use stay in use."));

    internal static CityRightsException NoSuchVersion(int version, int newest) => new("CRT-KEYS-035", Text(
        $"There is no key version {version}; there are 1 to {newest}. See them with 'cityrights keys list'."));

    internal static CityRightsException CannotRetire(KeyVersion version) => new("CRT-KEYS-036", Text(
        $"Key version {version.Version} is {KeyFileFormat.NameOf(version.State)}; only a relinking version is retired. Rotate first, and re-link its rows."));

    internal static CityRightsException CannotDestroy(KeyVersion version) => new("CRT-KEYS-037", Text(
        $"Key version {version.Version} is {KeyFileFormat.NameOf(version.State)}; only a relinking or retired version is destroyed. Rotate first, and re-link its rows."));

    internal static CityRightsException UsageUnknown(int version) => new("CRT-KEYS-038", Text(
        $"Nobody here knows whether rows still depend on key version {version}; who destroys it loses them for good. Ask where the rows are (KeyDestruction.Usage), or force it with a reason."));

    internal static CityRightsException UsageRemains(int version, string holder, long rows) => new("CRT-KEYS-039", Text(
        $"{rows} rows of {holder} are known under key version {version} and no newer one; they would be lost for good. Re-link them first, or force it with a reason."));

    internal static CityRightsException PendingLater(KeyVersion version) => new("CRT-KEYS-040", Text(
        $"Key version {version.Version} comes into use at {KeyFileFormat.Text(version.Since)}, later than the new one would. Rotate with at least that delay, or without one if the keys must change at once."));

    internal static CityRightsException EqualRoots(string tenant, string other) => new("CRT-KEYS-041", Text(
        $"The keys of the tenants '{tenant}' and '{other}' come from two sources and are the same: one was copied, and a leak of one opens both. Make each tenant its own with 'cityrights keys new'."));

    internal static CityRightsException VariableEmpty(string variable) => new("CRT-KEYS-043", Text(
        $"The environment variable '{variable}' is not set. Let it name a key file, the folder of a secret mount or wrapped keys."));

    internal static CityRightsException VariableHoldsAKey(string variable) => new("CRT-KEYS-044", Text(
        $"The environment variable '{variable}' holds what looks like a key. An environment is read by many: put the key into a file, name the file, and count this key as leaked."));

    internal static CityRightsException VariableNotAPath(string variable) => new("CRT-KEYS-045", Text(
        $"The environment variable '{variable}' holds wrapped keys or something else, where a path is asked for. Declare it with KeyEnvironment.WrappedSource, or name a file."));

    internal static CityRightsException EncryptionUnreachable(string name) => new("CRT-KEYS-046", Text(
        $"The key encryption '{name}' did not answer in time. Check address, network and certificate; keys in use stay in use."));

    internal static CityRightsException EncryptionRefused(string name, int status) => new("CRT-KEYS-047", Text(
        $"The key encryption '{name}' refused with status {status}. Check the token and what its policy permits."));

    internal static CityRightsException EncryptionAnswer(string name) => new("CRT-KEYS-048", Text(
        $"The key encryption '{name}' answered with what is no key of the right length. Check that the address is the service's and the key is the one that wrapped the roots."));

    internal static CityRightsException OtherEncryption(string description, string expected, string actual) => new("CRT-KEYS-049", Text(
        $"The {description} was wrapped by '{expected}', not by '{actual}'. Name the service and key that wrapped it."));

    internal static CityRightsException ServesOneDomain(string description, string domain) => new("CRT-KEYS-042", Text(
        $"The {description} holds the keys of the pseudonym domain '{domain}' and serves nothing else. Declare that domain alone, or use the organisation's own keys."));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
