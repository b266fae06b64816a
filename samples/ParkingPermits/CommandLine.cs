using System.Globalization;

namespace ParkingPermits;

/// <summary>What the program was asked to do.</summary>
internal sealed record CommandLine
{
    public const int DefaultPort = 5080;

    public const string Help = """
        Resident parking of the synthetic city of Voorbeeld: the sample of CityRights.Sdk.

        dotnet run --project samples/ParkingPermits                start the service on http://localhost:5080
        dotnet run --project samples/ParkingPermits -- --tour      play the whole story in the terminal and stop

        Options
          --tour          play the story in a database of its own that is deleted afterwards
          --port N        the port to start at (default 5080; 0 takes any; a taken one gives way to the next free one)
          --data FOLDER   where database and development keys lie (default: parking-data)
          --out FOLDER    where the tour writes its papers (default: out)
          --help          this text

        The service listens on this machine only. Stop it with Ctrl-C. Delete the data folder to start afresh.
        Exit codes: 0 done, 1 could not start or go on, 2 wrong arguments.
        """;

    public bool ShowHelp { get; init; }

    public bool Tour { get; init; }

    public int Port { get; init; } = DefaultPort;

    public string Data { get; init; } = "parking-data";

    public string Out { get; init; } = "out";

    /// <summary>Reads the arguments; the message says what is wrong, or is null.</summary>
    public static (CommandLine Line, string? Problem) Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index];
            var value = index + 1 < arguments.Count ? arguments[index + 1] : null;
            switch (name)
            {
                case "--help" or "-h" or "-?":
                    return (line with { ShowHelp = true }, null);
                case "--tour":
                    line = line with { Tour = true };
                    break;
                case "--port" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535:
                    line = line with { Port = port };
                    index++;
                    break;
                case "--data" when !string.IsNullOrWhiteSpace(value):
                    line = line with { Data = value };
                    index++;
                    break;
                case "--out" when !string.IsNullOrWhiteSpace(value):
                    line = line with { Out = value };
                    index++;
                    break;
                case "--port" or "--data" or "--out":
                    return (line, $"{name} needs a value; see --help");
                default:
                    return (line, "there is an argument that the program does not know; see --help");
            }
        }

        return (line, null);
    }
}
