using System.Diagnostics.Metrics;

namespace CityRights.Tests.Minimisation.Json;

/// <summary>Listens to one counter of the room, and keeps what it hears.</summary>
internal sealed class Counted : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<(long Value, KeyValuePair<string, object?>[] Tags)> _heard = [];

    public Counted(string counter)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "CityRights.Minimisation" && instrument.Name == counter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            lock (_heard)
            {
                _heard.Add((value, tags.ToArray()));
            }
        });
        _listener.Start();
    }

    public IReadOnlyList<string> Tags => Heard(heard => heard.SelectMany(entry => entry.Tags).Select(tag => $"{tag.Value}").ToList());

    public long Sum(string tag, string value) =>
        Heard(heard => heard.Where(entry => entry.Tags.Contains(new(tag, value))).Sum(entry => entry.Value));

    public void Dispose() => _listener.Dispose();

    private TResult Heard<TResult>(Func<IEnumerable<(long Value, KeyValuePair<string, object?>[] Tags)>, TResult> look)
    {
        lock (_heard)
        {
            return look(_heard);
        }
    }
}
