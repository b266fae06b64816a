using CityRights.Testing;

namespace CityRights.Tests.Keys;

/// <summary>A test that dumps its own process: skipped where there is no gcore, or where the system lets no child look into its parent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CoreDumpFactAttribute : FactAttribute
{
    private const string Scope = "/proc/sys/kernel/yama/ptrace_scope";

    public CoreDumpFactAttribute() => Skip =
        !OperatingSystem.IsLinux() ? "Only Linux is dumped with gcore."
        : !Environment.IsPrivilegedProcess && File.Exists(Scope) && File.ReadAllText(Scope).Trim() != "0" ? "This system lets only root dump a process."
        : Availability.SkipWithoutTools("gcore");
}
