using System.Runtime.Versioning;
using CityRights.Keys;
using CityRights.Testing;

namespace CityRights.Tests.Keys;

public sealed class KeyFileAccessTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _path;

    public KeyFileAccessTests()
    {
        _path = _folder.PathOf("city.keys");
        KeyFile.Create(_path);
    }

    public void Dispose() => _folder.Dispose();

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public void Mode_ThatOthersCanReadOrAnybodyElseCanWrite_IsRefused()
    {
        foreach (var mode in Enumerable.Range(0, 64).Where(mode => (mode & 0b010_110) != 0))
        {
            SetMode(mode);
            var exception = Assert.Throws<CityRightsException>(() => KeyRing.Open(KeyFile.Source(_path)));
            Assert.Equal("CRT-KEYS-023", exception.Code);
            Assert.Contains("chmod 600", exception.Message, StringComparison.Ordinal);
            Assert.Equal("CRT-KEYS-023", Assert.Throws<CityRightsException>(() => KeyFile.Rotate(_path)).Code);
            Assert.Equal("CRT-KEYS-023", Assert.Throws<CityRightsException>(() => KeyFile.Describe(_path)).Code);
        }
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public void Mode_OfOwnerAndReadingGroup_IsAccepted()
    {
        foreach (var mode in Enumerable.Range(0, 64).Where(mode => (mode & 0b010_110) == 0))
        {
            SetMode(mode);
            KeyRing.Open(KeyFile.Source(_path)).Dispose();
        }
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public void Mode_TooOpenOnAWritableMount_IsRefusedEvenWithTheOption()
    {
        SetMode(0b100_100);

        Assert.Equal("CRT-KEYS-023", Assert.Throws<CityRightsException>(
            () => KeyRing.Open(KeyFile.Source(_path, new() { AllowReadOnlyMount = true }))).Code);
    }

    [WindowsFact]
    public void AccessList_OfANewFile_IsTheOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Null(WindowsKeyFileAccess.FindStranger(_path));
            KeyRing.Open(KeyFile.Source(_path)).Dispose();
        }
    }

    [WindowsFact]
    public void AccessList_WithEverybodyInIt_IsRefused()
    {
        if (OperatingSystem.IsWindows())
        {
            var info = new FileInfo(_path);
            var security = info.GetAccessControl();
            security.AddAccessRule(new(
                new System.Security.Principal.SecurityIdentifier(System.Security.Principal.WellKnownSidType.WorldSid, null),
                System.Security.AccessControl.FileSystemRights.Read,
                System.Security.AccessControl.AccessControlType.Allow));
            info.SetAccessControl(security);

            Assert.Equal("CRT-KEYS-023", Assert.Throws<CityRightsException>(() => KeyRing.Open(KeyFile.Source(_path))).Code);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private void SetMode(int groupAndOthers)
    {
        File.SetUnixFileMode(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite | (UnixFileMode)groupAndOthers);
    }
}
