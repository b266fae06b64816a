namespace CityRights.Consent;

/// <summary>
/// The state of a person for one data category and recipient, as a pure function of (events, notice timeline, now). The table of states is that of
/// <c>docs/consent/states.md</c>; a yes that is not surely later than every protective event before it changes nothing.
/// </summary>
internal sealed class HeadFold
{
    private readonly List<OrderedEvent> _events;
    private readonly Notice? _notice;
    private readonly DataCategory _category;
    private readonly string? _recipient;
    private readonly DateTimeOffset _now;

    // The protective events met so far. Server events of the yes's own part, which it beats by its place, are the many; only the others have to be looked at.
    private readonly List<OrderedEvent> _serverNoes = [];
    private readonly List<OrderedEvent> _otherNoes = [];
    private bool _serverNoesOfSeveralParts;

    private ConsentState _state;
    private DateTimeOffset? _since;
    private ConsentEvent? _decisive;
    private ConsentEvent? _given;
    private DateTimeOffset? _superseded;
    private DateTimeOffset? _pending;
    private int _uses;

    private HeadFold(List<OrderedEvent> events, Notice? notice, DataCategory category, string? recipient, DateTimeOffset now)
    {
        _events = events;
        _notice = notice;
        _category = category;
        _recipient = recipient;
        _now = now;
    }

    /// <summary>Folds the events of a stream, put in order by <see cref="StreamOrder"/>.</summary>
    /// <param name="events">The events.</param>
    /// <param name="notice">The purpose's notice, or null where it has none.</param>
    /// <param name="category">The category.</param>
    /// <param name="recipient">The recipient; null for the controller itself.</param>
    /// <param name="now">The instant.</param>
    internal static FoldedHead Fold(List<OrderedEvent> events, Notice? notice, DataCategory category, string? recipient, DateTimeOffset now) =>
        new HeadFold(events, notice, category, recipient, now).Run();

    private FoldedHead Run()
    {
        for (var index = 0; index < _events.Count; index++)
        {
            var ordered = _events[index];
            var scope = ordered.Event.Scope;
            if (ordered.Event.Kind == ConsentEventKind.Given)
            {
                if (scope.Lists(_category, _recipient))
                {
                    Give(ordered);
                }
            }
            else if (scope.Concerns(_category, _recipient))
            {
                Apply(ordered);
                if (ordered.Event.IsProtective)
                {
                    Remember(ordered);
                }
            }
        }

        var state = StateAt(_now, out var since);
        var isPermitting = state is ConsentState.Given or ConsentState.Renewed;
        var validUntil = isPermitting ? Earlier(_given!.Validity.Until, _superseded) : null;
        var usesLeft = isPermitting && _given!.Validity.Uses is { } uses ? uses - _uses : (int?)null;
        return new(state, since, _decisive, _given, validUntil, Earlier(validUntil, _pending), usesLeft);
    }

    private void Give(in OrderedEvent given)
    {
        if (!BeatsAll(given, _otherNoes) || !(BeatsServerNoesByPlace(given) || BeatsAll(given, _serverNoes)))
        {
            return;
        }

        var effective = OrderedEvent.Effective(given.Event);
        if (effective > _now)
        {
            _pending = Earlier(_pending, effective);
            return;
        }

        var before = StateAt(given.Time, out _);
        Become(before is ConsentState.Given or ConsentState.Renewed ? ConsentState.Renewed : ConsentState.Given, given.Event, effective);
        _given = given.Event;
        _superseded = Superseded(given.Event);
        _uses = 0;
    }

    private void Remember(in OrderedEvent no)
    {
        _serverNoesOfSeveralParts |= no.IsServer && _serverNoes.Count > 0 && _serverNoes[0].Part != no.Part;
        (no.IsServer ? _serverNoes : _otherNoes).Add(no);
    }

    /// <summary>Whether the store's order alone says that the yes came after every server event met so far, so that none has to be looked at.</summary>
    private bool BeatsServerNoesByPlace(in OrderedEvent given) =>
        _serverNoes.Count == 0 || (given.BeatsByPlace && !_serverNoesOfSeveralParts && _serverNoes[0].Part == given.Part);

    private static bool BeatsAll(in OrderedEvent given, List<OrderedEvent> noes)
    {
        foreach (var no in noes)
        {
            if (!given.Beats(no))
            {
                return false;
            }
        }

        return true;
    }

    private void Apply(in OrderedEvent ordered)
    {
        var state = StateAt(ordered.Time, out _);
        var next = Next(state, ordered.Event.Kind);
        if (ordered.Event.Kind == ConsentEventKind.Used && state is ConsentState.Given or ConsentState.Renewed)
        {
            _uses++;
        }

        if (next != state)
        {
            Become(next, ordered.Event, ordered.Time);
        }
    }

    private static ConsentState Next(ConsentState state, ConsentEventKind kind) => (kind, state) switch
    {
        (ConsentEventKind.Asked, ConsentState.NotAsked or ConsentState.Deferred) => ConsentState.Asked,
        (ConsentEventKind.Deferred, ConsentState.NotAsked or ConsentState.Asked) => ConsentState.Deferred,
        (ConsentEventKind.Refused, ConsentState.Given or ConsentState.Renewed) => ConsentState.Withdrawn,
        (ConsentEventKind.Refused, ConsentState.Withdrawn or ConsentState.Revoked or ConsentState.Invalidated) => state,
        (ConsentEventKind.Refused, _) => ConsentState.Refused,
        (ConsentEventKind.Withdrawn, ConsentState.Refused or ConsentState.Revoked or ConsentState.Invalidated) => state,
        (ConsentEventKind.Withdrawn, _) => ConsentState.Withdrawn,
        (ConsentEventKind.Objected, ConsentState.Given or ConsentState.Renewed) => ConsentState.Withdrawn,
        (ConsentEventKind.Revoked, ConsentState.Given or ConsentState.Renewed or ConsentState.Expired or ConsentState.NeedsReconsent) => ConsentState.Revoked,
        (ConsentEventKind.Invalidated, >= ConsentState.Given) => ConsentState.Invalidated,
        (ConsentEventKind.Ended, ConsentState.Given or ConsentState.Renewed) => ConsentState.Expired,
        _ => state,
    };

    /// <summary>The state at an instant: what the last event made it, and what the clock has made of it since.</summary>
    private ConsentState StateAt(DateTimeOffset at, out DateTimeOffset? since)
    {
        since = _since;
        if (_state is not (ConsentState.Given or ConsentState.Renewed))
        {
            return _state;
        }

        var until = _given!.Validity.Until;
        if (_superseded is { } superseded && superseded <= at && !(until < superseded))
        {
            since = superseded > _since ? superseded : _since;
            return ConsentState.NeedsReconsent;
        }

        if (until <= at)
        {
            since = until;
            return ConsentState.Expired;
        }

        return _given.Validity.Uses <= _uses ? ConsentState.Expired : _state;
    }

    private void Become(ConsentState state, ConsentEvent decisive, DateTimeOffset since)
    {
        _state = state;
        _decisive = decisive;
        _since = since;
    }

    /// <summary>When the wording of a yes no longer stands: at once where it is not declared, else when a material version follows.</summary>
    private DateTimeOffset? Superseded(ConsentEvent given) =>
        _notice is null ? null
        : given.Notice is null ? _notice.SupersededAfter(OrderedEvent.Claimed(given))
        : _notice.Find(given.Notice) is null ? DateTimeOffset.MinValue
        : _notice.SupersededFrom(given.Notice.Version);

    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null ? right : right is null || left <= right ? left : right;
}
