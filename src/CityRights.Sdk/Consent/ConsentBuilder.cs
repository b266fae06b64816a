namespace CityRights.Consent;

/// <summary>Declares notices and settings of the consent room. Not safe for concurrent use.</summary>
public sealed class ConsentBuilder
{
    private readonly NoticeOptions _notices;
    private readonly List<Action<ConsentOptions>> _settings = [];

    internal ConsentBuilder(NoticeOptions notices) => _notices = notices;

    /// <summary>Declares a notice. Declared again with equal content it counts once; with other content it is a start error.</summary>
    /// <param name="id">Its id, as a purpose names it.</param>
    /// <param name="declare">Declares versions and texts.</param>
    /// <exception cref="ArgumentException">The id is the default value, or <paramref name="declare"/> null.</exception>
    public ConsentBuilder Notice(NoticeId id, Action<NoticeBuilder> declare)
    {
        ArgumentNullException.ThrowIfNull(declare);
        if (id.IsDefault)
        {
            throw new ArgumentException("The notice is not named.", nameof(id));
        }

        var builder = new NoticeBuilder(id);
        declare(builder);
        _notices.Add(builder);
        return this;
    }

    /// <summary>Changes settings.</summary>
    /// <param name="configure">Changes them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is null.</exception>
    public ConsentBuilder Configure(Action<ConsentOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _settings.Add(configure);
        return this;
    }

    internal void Apply(ConsentOptions options)
    {
        foreach (var configure in _settings)
        {
            configure(options);
        }
    }
}
