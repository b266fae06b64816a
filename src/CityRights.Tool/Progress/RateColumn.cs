using Spectre.Console;
using Spectre.Console.Rendering;

namespace CityRights.Tool.Progress;

/// <summary>Rows, rows in a second and the time that is left.</summary>
internal sealed class RateColumn(ProgressState state) : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(state.Text());
}
