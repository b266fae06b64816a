using CityRights.Tool.Terminal;

namespace CityRights.Tool.Tests.Running;

public class InterruptionTests
{
    [Fact]
    public void Adjust_RunThatEndedByItself_KeepsItsCode()
    {
        using var interruption = Interruption.Listen();

        Assert.Equal(ExitCode.Findings, interruption.Adjust(ExitCode.Findings));
        Assert.Equal(ExitCode.Interrupted, interruption.Adjust(ExitCode.Interrupted));
        Assert.False(interruption.Token.IsCancellationRequested);
    }
}
