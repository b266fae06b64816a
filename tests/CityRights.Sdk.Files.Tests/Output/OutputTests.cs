using CityRights.Testing;

namespace CityRights.Files.Tests.Output;

public sealed class OutputTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task Run_ExistingOutput_IsKeptUnlessToldOtherwise()
    {
        var input = _workshop.Write("quarter\n23\n");
        await File.WriteAllTextAsync(_workshop.Output, "precious");

        var thrown = await Assert.ThrowsAsync<FileProjectionException>(() => _workshop.Projector.RunAsync(_workshop.Options(input)));

        Assert.Equal("CRT-FILES-102", thrown.Code);
        Assert.Equal("precious", await File.ReadAllTextAsync(_workshop.Output));
        await _workshop.Projector.RunAsync(Overwriting(input));
        Assert.Equal("quarter\r\n23\r\n", await File.ReadAllTextAsync(_workshop.Output));
    }

    [Fact]
    public async Task Run_FailingOverwrite_KeepsTheOldFile()
    {
        var input = _workshop.Write("quarter\n23\nragged,row\n");
        await File.WriteAllTextAsync(_workshop.Output, "precious");

        await Assert.ThrowsAsync<FileProjectionException>(() => _workshop.Projector.RunAsync(Overwriting(input)));

        Assert.Equal("precious", await File.ReadAllTextAsync(_workshop.Output));
        Assert.Empty(Directory.EnumerateFiles(_workshop.Folder.Path, "*.partial"));
    }

    [Fact]
    public async Task Run_OutputThatAppearsMeanwhile_IsNotOverwritten()
    {
        var input = _workshop.Write("quarter\n23\n");
        var progress = new Meddling(() => File.WriteAllText(_workshop.Output, "precious"));
        var output = PartialFile.Create(_workshop.Output, overwrite: false);
        await using (output)
        {
            await output.WriteAsync("quarter\r\n"u8.ToArray(), default);
            progress.Report(default);
            Assert.Equal("CRT-FILES-102", (await Assert.ThrowsAsync<FileProjectionException>(async () => await output.CommitAsync())).Code);
        }

        Assert.Equal("precious", await File.ReadAllTextAsync(_workshop.Output));
        Assert.Empty(Directory.EnumerateFiles(_workshop.Folder.Path, "*.partial"));
        Assert.True(File.Exists(input));
    }

    [Fact]
    public async Task Run_InputAsOutput_IsRefused()
    {
        var input = _workshop.Write("quarter\n23\n");

        Assert.Equal("CRT-FILES-103", (await _workshop.FailAsync(new()
        {
            Input = input,
            Output = Path.Combine(_workshop.Folder.Path, ".", "in.csv"),
            Policy = Workshop.Policy,
            Purpose = "planning",
            Overwrite = true,
        })).Code);
        Assert.Equal("quarter\n23\n", await File.ReadAllTextAsync(input));
    }

    [Fact]
    public async Task Run_FolderAsOutput_IsRefused()
    {
        Directory.CreateDirectory(_workshop.Output);

        Assert.Equal("CRT-FILES-102", (await _workshop.FailAsync(Overwriting(_workshop.Write("quarter\n23\n")))).Code);
    }

    [Fact]
    public async Task Run_MissingInput_IsSaid() =>
        Assert.Equal("CRT-FILES-101", (await _workshop.FailAsync(_workshop.Options(_workshop.Folder.PathOf("nothing.csv")))).Code);

    [Fact]
    public async Task Run_MissingFolder_IsSaid() =>
        Assert.Equal("CRT-FILES-104", (await _workshop.FailAsync(To(_workshop.Write("quarter\n23\n"), Path.Combine(_workshop.Folder.Path, "no", "out.csv")))).Code);

    [LinuxFact]
    public async Task Run_ReadOnlyFolder_IsSaid() =>
        // Even the superuser cannot make a file here.
        Assert.Equal("CRT-FILES-104", (await _workshop.FailAsync(To(_workshop.Write("quarter\n23\n"), "/sys/out.csv"))).Code);

    [LinuxFact]
    public async Task Run_Output_IsForItsOwnerAlone()
    {
        await _workshop.Projector.RunAsync(_workshop.Options(_workshop.Write("quarter\n23\n")));

        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(_workshop.Output);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    [Fact]
    public async Task Run_Cancelled_LeavesNothing()
    {
        var input = _workshop.Write("quarter\n" + string.Concat(Enumerable.Repeat("some quarter\n", 200_000)));
        using var cancellation = new CancellationTokenSource();
        var seen = 0;
        var progress = new Meddling(() =>
        {
            seen = Directory.EnumerateFiles(_workshop.Folder.Path, ".out.csv.*.partial").Count();
            cancellation.Cancel();
        });
        var projector = new CsvProjector(Minimisation.Minimiser.Create(_ => { }), new Hurried());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => projector.RunAsync(_workshop.Options(input), progress, cancellation.Token));

        Assert.Equal(1, seen);
        _workshop.AssertNothingLeft();
    }

    [Fact]
    public async Task Run_CancelledBefore_LeavesNothing()
    {
        var input = _workshop.Write("quarter\n23\n");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _workshop.Projector.RunAsync(_workshop.Options(input), null, new CancellationToken(canceled: true)));

        _workshop.AssertNothingLeft();
    }

    [MountFact]
    public async Task Run_FullDisk_IsSaidAndNothingIsLeft()
    {
        using var disk = new SmallDisk("256k");
        var input = _workshop.Write("quarter\n" + string.Concat(Enumerable.Repeat("some quarter of some length\n", 100_000)));

        var thrown = await Assert.ThrowsAsync<FileProjectionException>(() => _workshop.Projector.RunAsync(To(input, disk.PathOf("out.csv"))));

        Assert.Equal("CRT-FILES-105", thrown.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(disk.Path));
    }

    public void Dispose() => _workshop.Dispose();

    private CsvProjectionOptions Overwriting(string input) => To(input, _workshop.Output, overwrite: true);

    private static CsvProjectionOptions To(string input, string output, bool overwrite = false) =>
        new() { Input = input, Output = output, Policy = Workshop.Policy, Purpose = "planning", Overwrite = overwrite };

    private sealed class Meddling(Action meddle) : IProgress<FileProgress>
    {
        public void Report(FileProgress value) => meddle();
    }

    /// <summary>A second passes between any two looks.</summary>
    private sealed class Hurried : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _now);
    }
}
