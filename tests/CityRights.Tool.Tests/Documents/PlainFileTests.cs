using System.Diagnostics;
using CityRights.Testing;
using CityRights.Tool.Documents;
using CityRights.Tool.Failures;

namespace CityRights.Tool.Tests.Documents;

public sealed class PlainFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LinuxFact("mkfifo")]
    public void Pipe_IsRefused()
    {
        using (var mkfifo = Process.Start("mkfifo", [_folder.PathOf("pipe")]))
        {
            mkfifo.WaitForExit();
        }

        AssertRefused(_folder.PathOf("pipe"));
    }

    [LinuxFact]
    public void Device_IsRefused() => AssertRefused("/dev/null");

    [LinuxFact]
    public void Device_BehindAnotherSpelling_IsRefused() => AssertRefused("/dev/../dev/./null");

    [LinuxFact]
    public void LinkAmongTheDevices_IsRefused() => AssertRefused("/dev/stdout");

    [Fact]
    public void PlainFile_EmptyOrNot_IsAccepted()
    {
        PlainFile.ThrowIfSpecial(_folder.Write("full.csv", "x"));
        PlainFile.ThrowIfSpecial(_folder.Write("empty.csv", ""));
        PlainFile.ThrowIfSpecial(_folder.PathOf("new.csv"));
    }

    [LinuxFact]
    public void Link_ToADevice_IsAccepted_ForTheLinkIsReplacedAndNotTheDevice()
    {
        File.CreateSymbolicLink(_folder.PathOf("link"), "/dev/null");

        PlainFile.ThrowIfSpecial(_folder.PathOf("link"));
    }

    private static void AssertRefused(string path)
    {
        var refusal = Assert.Throws<ToolException>(() => PlainFile.ThrowIfSpecial(path));

        Assert.Equal(ExitCode.Usage, refusal.Code);
        Assert.Contains("not replaced", refusal.Message);
    }
}
