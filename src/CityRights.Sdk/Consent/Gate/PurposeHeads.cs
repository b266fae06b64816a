namespace CityRights.Consent;

/// <summary>
/// The verdicts for every category and recipient that a purpose declares, of one person, as they hold from one instant to another. Immutable.
/// </summary>
internal sealed class PurposeHeads
{
    private readonly Verdict[] _verdicts;
    private readonly int _categories;
    private readonly bool _isUniform;

    private PurposeHeads(Verdict[] verdicts, int categories, DateTimeOffset from, DateTimeOffset? until, DateTimeOffset lastRecorded)
    {
        _isUniform = Array.TrueForAll(verdicts, verdict => verdict == verdicts[0]);
        _verdicts = _isUniform ? [verdicts[0]] : verdicts;
        _categories = categories;
        From = from;
        Until = until ?? DateTimeOffset.MaxValue;
        LastRecorded = lastRecorded;
    }

    /// <summary>The instant of the fold: before it, the heads say nothing.</summary>
    internal DateTimeOffset From { get; }

    /// <summary>The instant from which the clock may have changed a verdict, exclusive.</summary>
    internal DateTimeOffset Until { get; }

    /// <summary>The latest recording in the stream: a clock far before it is wrong.</summary>
    internal DateTimeOffset LastRecorded { get; }

    internal static PurposeHeads Fold(ConsentStream stream, GatePurpose purpose, DateTimeOffset now)
    {
        var events = StreamOrder.Of(stream);
        var categories = purpose.Purpose.DataCategories;
        var verdicts = new Verdict[categories.Length * (purpose.Recipients.Length + 1)];
        DateTimeOffset? changes = null;
        for (var recipient = -1; recipient < purpose.Recipients.Length; recipient++)
        {
            for (var category = 0; category < categories.Length; category++)
            {
                var to = recipient < 0 ? null : purpose.Recipients[recipient];
                var head = HeadFold.Fold(events, purpose.Notice, categories[category], to, now);
                verdicts[((recipient + 1) * categories.Length) + category] =
                    Verdicts.Of(purpose, head, Objections.Standing(events, categories[category], to));
                changes = head.Changes < changes || changes is null ? head.Changes ?? changes : changes;
            }
        }

        var lastRecorded = DateTimeOffset.MinValue;
        foreach (var ordered in events)
        {
            lastRecorded = ordered.Event.RecordedAt > lastRecorded ? ordered.Event.RecordedAt : lastRecorded;
        }

        return new(verdicts, categories.Length, now, changes, lastRecorded);
    }

    /// <summary>The verdict for all categories of the purpose.</summary>
    internal Verdict All(int recipient)
    {
        if (_isUniform)
        {
            return _verdicts[0];
        }

        var first = (recipient + 1) * _categories;
        var worst = _verdicts[first];
        for (var category = 1; category < _categories; category++)
        {
            worst = Verdicts.Worse(worst, _verdicts[first + category]);
        }

        return worst;
    }

    /// <summary>The verdict for one category.</summary>
    internal Verdict One(int category, int recipient) => _isUniform ? _verdicts[0] : _verdicts[((recipient + 1) * _categories) + category];
}
