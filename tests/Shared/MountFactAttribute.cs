namespace CityRights.Testing;

/// <summary>A test that mounts a small file system, to fill it: skipped where the system is not Linux or the tests do not run as root.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute() => Skip =
        !OperatingSystem.IsLinux() ? "Only Linux mounts a small file system in memory."
        : !Environment.IsPrivilegedProcess ? "Only root may mount a file system."
        : Availability.SkipWithoutTools("mount", "umount");
}
