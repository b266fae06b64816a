using System.Runtime.InteropServices;
using CityRights.Testing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Tests.Terminal;

public sealed class InterruptionTests : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly Interruption _interruption;

    public InterruptionTests() => _interruption = new Interruption(_clock);

    public void Dispose() => _interruption.Dispose();

    [Fact]
    public void Adjust_RunThatEndedByItself_KeepsItsCode()
    {
        Assert.Equal(ExitCode.Findings, _interruption.Adjust(ExitCode.Findings));
        Assert.False(_interruption.Token.IsCancellationRequested);
    }

    [Theory]
    [InlineData(PosixSignal.SIGINT, 130)]
    [InlineData(PosixSignal.SIGTERM, 143)]
    [InlineData(PosixSignal.SIGHUP, 129)]
    public void Take_FirstSignal_CancelsAndNamesTheCode(PosixSignal signal, int code)
    {
        Assert.True(IsHeldBack(signal));

        Assert.True(_interruption.Token.IsCancellationRequested);
        Assert.Equal((ExitCode)code, _interruption.Adjust(ExitCode.Interrupted));
        Assert.Equal(ExitCode.Done, _interruption.Adjust(ExitCode.Done));
    }

    [Fact]
    public void Take_ImpatientSignals_DoNotStopTheClearingAwayNorChangeTheCode()
    {
        IsHeldBack(PosixSignal.SIGINT);
        _clock.AdvanceMonotonic(TimeSpan.FromSeconds(4));

        Assert.True(IsHeldBack(PosixSignal.SIGINT));
        Assert.True(IsHeldBack(PosixSignal.SIGTERM));
        Assert.Equal(ExitCode.Interrupted, _interruption.Adjust(ExitCode.Interrupted));
    }

    [Fact]
    public void Take_SignalAfterARunThatDoesNotEnd_IsLetThrough()
    {
        IsHeldBack(PosixSignal.SIGINT);
        _clock.AdvanceMonotonic(TimeSpan.FromSeconds(6));

        Assert.False(IsHeldBack(PosixSignal.SIGINT));
    }

    /// <summary>Whether the process lives on after a signal.</summary>
    private bool IsHeldBack(PosixSignal signal)
    {
        var context = new PosixSignalContext(signal);
        _interruption.Take(context);
        return context.Cancel;
    }
}
