using ParkingPermits;

namespace CityRights.Samples.Parking;

public class CommandLineTests
{
    [Fact]
    public void Parse_Nothing_StartsTheServiceAtItsPort()
    {
        var (line, problem) = CommandLine.Parse([]);

        Assert.Null(problem);
        Assert.Equal(5080, line.Port);
        Assert.False(line.Tour);
    }

    [Fact]
    public void Parse_AllOptions_AreTaken()
    {
        var (line, problem) = CommandLine.Parse(["--tour", "--port", "6000", "--data", "d", "--out", "o"]);

        Assert.Null(problem);
        Assert.Equal(new CommandLine { Tour = true, Port = 6000, Data = "d", Out = "o" }, line);
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "many")]
    [InlineData("--port", "70000")]
    [InlineData("--port", "-1")]
    [InlineData("--data")]
    [InlineData("--out", " ")]
    [InlineData("--tuor")]
    public async Task RunAsync_WrongArguments_EndsWithOneLineAndCodeTwo(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(2, await ParkingProgram.RunAsync(arguments, output, error));
        Assert.Empty(output.ToString());
        Assert.Single(error.ToString().Trim().Split('\n'));
        Assert.Contains("--help", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Help_NamesEveryOption()
    {
        using var output = new StringWriter();

        Assert.Equal(0, await ParkingProgram.RunAsync(["--help"], output, TextWriter.Null));
        Assert.All(new[] { "--tour", "--port", "--data", "--out", "--help" }, option => Assert.Contains(option, output.ToString(), StringComparison.Ordinal));
    }
}
