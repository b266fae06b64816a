using CityRights.Tool.Terminal;

namespace CityRights.Tool.Tests.Running;

/// <summary>A console that nobody watches, for parts of the tool.</summary>
internal static class TestConsole
{
    public static ToolConsole Create(Stream? input = null, Stream? output = null) => new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        OpenInput = () => input ?? Stream.Null,
        OpenOutput = () => new KeptStream(output ?? Stream.Null),
    };
}
