using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace CityRights.Keys;

/// <summary>The access list of a key file on Windows, where files have no mode.</summary>
[SupportedOSPlatform("windows")]
internal static class WindowsKeyFileAccess
{
    private const FileSystemRights Revealing =
        FileSystemRights.ReadData | FileSystemRights.WriteData | FileSystemRights.AppendData | FileSystemRights.Delete
        | FileSystemRights.ChangePermissions | FileSystemRights.TakeOwnership;

    private static readonly WellKnownSidType[] Strangers =
    [
        WellKnownSidType.WorldSid, WellKnownSidType.AuthenticatedUserSid, WellKnownSidType.BuiltinUsersSid,
        WellKnownSidType.BuiltinGuestsSid, WellKnownSidType.AnonymousSid, WellKnownSidType.InteractiveSid, WellKnownSidType.NetworkSid,
    ];

    /// <summary>The first wide group that may read or change the file, or null.</summary>
    internal static string? FindStranger(string path)
    {
        var rules = new FileInfo(path).GetAccessControl(AccessControlSections.Access).GetAccessRules(
            includeExplicit: true, includeInherited: true, typeof(SecurityIdentifier));
        foreach (FileSystemAccessRule rule in rules)
        {
            if (rule.AccessControlType == AccessControlType.Allow && (rule.FileSystemRights & Revealing) != default
                && rule.IdentityReference is SecurityIdentifier identity && Strangers.Any(identity.IsWellKnown))
            {
                return identity.Value;
            }
        }

        return null;
    }

    /// <summary>Creates a file that only its owner may use; nothing is inherited from the folder.</summary>
    internal static FileStream Create(string path)
    {
        using var identity = WindowsIdentity.GetCurrent();
        var security = new FileSecurity();
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        security.AddAccessRule(new(identity.User!, FileSystemRights.FullControl, AccessControlType.Allow));
        return new FileInfo(path).Create(FileMode.CreateNew, FileSystemRights.FullControl, FileShare.None, bufferSize: 1, FileOptions.WriteThrough, security);
    }

    /// <summary>Gives a new file the access list of the one that it replaces.</summary>
    internal static void Copy(string from, string to)
    {
        var security = new FileInfo(from).GetAccessControl(AccessControlSections.Access);
        var copy = new FileSecurity();
        copy.SetSecurityDescriptorBinaryForm(security.GetSecurityDescriptorBinaryForm(), AccessControlSections.Access);
        new FileInfo(to).SetAccessControl(copy);
    }
}
