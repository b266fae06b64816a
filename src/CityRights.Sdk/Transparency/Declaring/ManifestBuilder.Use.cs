namespace CityRights.Transparency;

public sealed partial class ManifestBuilder
{
    private readonly TextDraft _goal = new();
    private readonly List<PurposeId> _purposes = [];
    private readonly List<(Relationship Relationship, TextDraft Description)> _affected = [];
    private readonly List<DatasetBuilder> _datasets = [];
    private readonly DecisionBuilder _decision = new();
    private LifecycleStatus? _status;
    private Disclosed<YearMonth>? _start;
    private Disclosed<YearMonth>? _end;
    private DateOnly? _reviewBy;
    private bool _noData;

    /// <summary>States where it stands in its life; replaces.</summary>
    /// <param name="status">The status.</param>
    public ManifestBuilder Status(LifecycleStatus status)
    {
        _status = status;
        return this;
    }

    /// <summary>States the month in which it came, or comes, into use; replaces.</summary>
    /// <param name="month">The month, or the field in another of its states.</param>
    public ManifestBuilder Start(Disclosed<YearMonth> month)
    {
        _start = month;
        return this;
    }

    /// <summary>States the month in which its use ended, or ends; replaces.</summary>
    /// <param name="month">The month, or the field in another of its states.</param>
    public ManifestBuilder End(Disclosed<YearMonth> month)
    {
        _end = month;
        return this;
    }

    /// <summary>States the day by which the manifest is looked at again; replaces.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public ManifestBuilder ReviewBy(int year, int month, int day)
    {
        _reviewBy = new(year, month, day);
        return this;
    }

    /// <summary>Says what it is meant to achieve.</summary>
    /// <param name="texts">The goal per language.</param>
    /// <exception cref="ArgumentException">A tag is malformed or a text blank.</exception>
    public ManifestBuilder Goal(params ReadOnlySpan<(string Language, string Text)> texts) => With(_goal, texts);

    /// <summary>Names the purposes of the catalogue under which it processes people's data; adds those not yet named.</summary>
    /// <param name="purposes">The purposes.</param>
    public ManifestBuilder Purposes(params ReadOnlySpan<PurposeId> purposes)
    {
        foreach (var purpose in purposes)
        {
            if (!_purposes.Contains(purpose))
            {
                _purposes.Add(purpose);
            }
        }

        return this;
    }

    /// <summary>Names a group of people whom it touches; adds.</summary>
    /// <param name="relationship">How it touches them.</param>
    /// <param name="texts">Who they are, per language.</param>
    /// <exception cref="ArgumentException">A tag is malformed or a text blank.</exception>
    public ManifestBuilder Affects(Relationship relationship, params ReadOnlySpan<(string Language, string Text)> texts)
    {
        _affected.Add((relationship, TextDraft.Of(texts)));
        return this;
    }

    /// <summary>Says what its output does to people; again adds to what was said.</summary>
    /// <param name="declare">Declares it.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public ManifestBuilder Decision(Action<DecisionBuilder> declare)
    {
        ArgumentNullException.ThrowIfNull(declare);
        declare(_decision);
        return this;
    }

    /// <summary>Declares data that it uses; adds.</summary>
    /// <param name="declare">Declares it.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public ManifestBuilder Uses(Action<DatasetBuilder> declare)
    {
        ArgumentNullException.ThrowIfNull(declare);
        var dataset = new DatasetBuilder();
        declare(dataset);
        _datasets.Add(dataset);
        return this;
    }

    /// <summary>States that it uses no data at all.</summary>
    public ManifestBuilder UsesNoData()
    {
        _noData = true;
        return this;
    }
}
