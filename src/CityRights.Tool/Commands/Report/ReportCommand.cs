using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Report;

/// <summary>Papers written from declarations.</summary>
internal static class ReportCommand
{
    public static ToolCommand Create(ToolConsole console) => new("report", "Writes the papers that follow from declarations.")
    {
        ReportArt30Command.Create(console),
    };
}
