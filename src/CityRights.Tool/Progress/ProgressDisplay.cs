using CityRights.Tool.Terminal;
using Spectre.Console;

namespace CityRights.Tool.Progress;

/// <summary>Shows how far a file is on a terminal; where nobody watches, it writes nothing at all.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs work under a display.</summary>
    /// <param name="console">Where the display is drawn, if somebody watches.</param>
    /// <param name="whole">The bytes there are to read, or null where that is not known.</param>
    /// <param name="work">The work; what it is given takes rows and bytes, from one thread at a time, and is null where nobody watches.</param>
    public static Task<T> ShowAsync<T>(ToolConsole console, long? whole, Func<Action<long, long>?, Task<T>> work) =>
        console.ErrorIsTerminal ? DrawAsync(console, new ProgressState(new RateMeter(console.Time), whole), work) : work(null);

    private static async Task<T> DrawAsync<T>(ToolConsole console, ProgressState state, Func<Action<long, long>?, Task<T>> work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        var progress = new Spectre.Console.Progress(terminal, console.Time) { AutoClear = true, ExcludeVerticalPadding = true };
        progress.Columns(ColumnsOf(state));
        return await progress.StartAsync(async context =>
        {
            var task = context.AddTask("rows", autoStart: true, maxValue: Math.Max(1, state.Whole ?? 1));
            task.IsIndeterminate = state.Whole is null;
            return await work((rows, bytes) =>
            {
                state.Report(rows, bytes);
                if (state.Whole is not null)
                {
                    task.Value = bytes;
                }
            }).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static ProgressColumn[] ColumnsOf(ProgressState state) => state.Whole is null
        ? [new SpinnerColumn(), new RateColumn(state)]
        : [new ProgressBarColumn(), new PercentageColumn(), new RateColumn(state)];
}
