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

    internal static CityRightsException FileFormatUnknown(string path) => new("CRT-KEYS-025", Text(
        $"The key file '{path}' has a format that this version does not read; it reads {KeyFileFormat.Id}. Update CityRights.Sdk on this machine."));

    internal static CityRightsException FileChanged(string path) => new("CRT-KEYS-026", Text(
        $"The key file '{path}' was cut or changed: what it lists does not match its check value. Restore it from its backup; a key file is never edited by hand."));

    internal static CityRightsException FileBusy(string path, string temporary) => new("CRT-KEYS-027", Text(
        $"'{temporary}' exists: '{path}' is being rotated, or a rotation was interrupted. If none is running, delete that file, whose new key was never used, and rotate again."));

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

    internal static CityRightsException ServesOneDomain(string description, string domain) => new("CRT-KEYS-042", Text(
        $"The {description} holds the keys of the pseudonym domain '{domain}' and serves nothing else. Declare that domain alone, or use the organisation's own keys."));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
