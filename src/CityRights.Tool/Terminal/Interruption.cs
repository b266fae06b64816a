using System.Runtime.InteropServices;

namespace CityRights.Tool.Terminal;

/// <summary>
/// Turns Ctrl-C and the signals that ask a process to end into a cancellation, so that what was begun is cleared away
/// before the process ends. It does not matter how often they come: the first one decides.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private ExitCode _code = ExitCode.Interrupted;

    private Interruption()
    {
    }

    public CancellationToken Token => _source.Token;

    public static Interruption Listen()
    {
        var interruption = new Interruption();
        interruption.On(PosixSignal.SIGINT, ExitCode.Interrupted);
        interruption.On(PosixSignal.SIGTERM, ExitCode.Terminated);
        interruption.On(PosixSignal.SIGHUP, ExitCode.HungUp);
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

    private void On(PosixSignal signal, ExitCode code) =>
        _registrations.Add(PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            if (!_source.IsCancellationRequested)
            {
                _code = code;
                _source.Cancel();
            }
        }));
}
