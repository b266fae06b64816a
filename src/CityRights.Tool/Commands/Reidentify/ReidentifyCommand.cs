using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary>The re-identification desk: asked, approved by somebody else, answered once.</summary>
internal static class ReidentifyCommand
{
    public static ToolCommand Create(ToolConsole console) => new("reidentify", "Says who a token stands for, where a second person agrees.")
    {
        NewApproverCommand.Create(console),
        RequestCommand.Create(console),
        ListCommand.Create(console),
        StatementCommand.Create(console),
        ApproveCommand.Create(console),
        RevealCommand.Create(console),
    };
}
