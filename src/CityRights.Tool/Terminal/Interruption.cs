using System.Runtime.InteropServices;

namespace CityRights.Tool.Terminal;

/// <summary>
/// Turns Ctrl-C and the signals that ask a process to end into a cancellation, so that what was begun is cleared away before the process ends.
/// Clearing away takes a moment at most, and however often somebody presses Ctrl-C in it, it is done. Where it does not come to an end, because
/// the system itself waits for a device, the next signal ends the process at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>Longer than clearing away can take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly TimeProvider _time;
    private ExitCode _code = ExitCode.Interrupted;
    private long _first;

    internal Interruption(TimeProvider time) => _time = time;

    public CancellationToken Token => _source.Token;

    public static Interruption Listen()
    {
        var interruption = new Interruption(TimeProvider.System);
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
        {
            interruption._registrations.Add(PosixSignalRegistration.Create(signal, interruption.Take));
        }

        return interruption;
    }

    /// <summary>The exit code of an interrupted run names the signal that ended it.</summary>
    public ExitCode Adjust(ExitCode code) => code == ExitCode.Interrupted ? _code : code;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    internal void Take(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
        {
            context.Cancel = _time.GetElapsedTime(_first) < Patience;
            return;
        }

        context.Cancel = true;
        _first = _time.GetTimestamp();
        _code = context.Signal switch
        {
            PosixSignal.SIGTERM => ExitCode.Terminated,
            PosixSignal.SIGHUP => ExitCode.HungUp,
            _ => ExitCode.Interrupted,
        };
        _source.Cancel();
    }
}
