using ParkingPermits.Hosting;
using ParkingPermits.Tour;

namespace ParkingPermits;

/// <summary>The program: the service, or its story in the terminal.</summary>
internal static class ParkingProgram
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int WrongArguments = 2;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var (line, problem) = CommandLine.Parse(arguments);
        if (problem is not null)
        {
            await error.WriteLineAsync($"error: {problem}");
            return WrongArguments;
        }

        if (line.ShowHelp)
        {
            await output.WriteLineAsync(CommandLine.Help);
            return Done;
        }

        try
        {
            if (line.Tour)
            {
                await ParkingTour.PlayAsync(line.Out, output);
            }
            else
            {
                await ParkingService.RunAsync(line, output);
            }

            return Done;
        }
        catch (Exception failure) when (Failures.Message(failure) is { } message)
        {
            await error.WriteLineAsync($"error: {message}");
            return Failed;
        }
    }
}
