namespace CityRights.Transparency;

/// <summary>Declares what an algorithm's output does to people. Every verb returns the builder. Not safe for concurrent use.</summary>
public sealed class DecisionBuilder
{
    private readonly TextDraft _process = new();
    private readonly TextDraft _oversight = new();
    private readonly List<ContestationRoute> _routes = [];
    private TextDraft? _noRoute;
    private DecisionRole? _role;
    private DecisionAutonomy? _autonomy;
    private DecisionEffect? _effect;
    private AutomatedDecisionGround? _ground;

    /// <summary>Says how the output is used in the process.</summary>
    /// <param name="texts">The process per language.</param>
    /// <exception cref="ArgumentException">A tag is malformed or a text blank.</exception>
    public DecisionBuilder Process(params ReadOnlySpan<(string Language, string Text)> texts)
    {
        _process.Add(texts);
        return this;
    }

    /// <summary>States what the output is to the decision and what is left to people; replaces.</summary>
    /// <param name="role">What the output is to the decision. A score on which others draw strongly decides (C-634/21).</param>
    /// <param name="autonomy">What is left to people.</param>
    public DecisionBuilder Role(DecisionRole role, DecisionAutonomy autonomy)
    {
        (_role, _autonomy) = (role, autonomy);
        return this;
    }

    /// <summary>States whether the decision has legal or similar effect on a person; replaces.</summary>
    /// <param name="effect">The effect.</param>
    public DecisionBuilder LegalEffect(DecisionEffect effect)
    {
        _effect = effect;
        return this;
    }

    /// <summary>States on what an automated decision with legal or similar effect stands (GDPR Art. 22(2), (4)); replaces.</summary>
    /// <param name="ground">The ground.</param>
    /// <param name="provision">The authorising law; required for <see cref="Article22Ground.Law"/>.</param>
    /// <param name="specialCategories">The ground of Art. 9(2) for special categories, where some are used.</param>
    public DecisionBuilder AutomatedDecision(Article22Ground ground, string? provision = null, Article22SpecialGround? specialCategories = null)
    {
        _ground = new() { Ground = ground, Provision = Internal.TextRules.NullIfBlank(provision), SpecialCategories = specialCategories };
        return this;
    }

    /// <summary>Says how people watch over it.</summary>
    /// <param name="texts">The oversight per language.</param>
    /// <exception cref="ArgumentException">A tag is malformed or a text blank.</exception>
    public DecisionBuilder Oversight(params ReadOnlySpan<(string Language, string Text)> texts)
    {
        _oversight.Add(texts);
        return this;
    }

    /// <summary>Names a route by which residents challenge it; adds.</summary>
    /// <param name="layer">What is challenged.</param>
    /// <param name="kind">By what means.</param>
    /// <param name="channel">Where the route begins; see <see cref="Via"/>.</param>
    /// <exception cref="ArgumentNullException">The channel is null.</exception>
    public DecisionBuilder Challenge(ContestationLayer layer, ContestationKind kind, Channel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        _routes.Add(new() { Layer = layer, Kind = kind, Channel = channel });
        return this;
    }

    /// <summary>Says why residents cannot challenge it.</summary>
    /// <param name="texts">The reason per language.</param>
    /// <exception cref="ArgumentException">A tag is malformed or a text blank.</exception>
    public DecisionBuilder NoChallenge(params ReadOnlySpan<(string Language, string Text)> texts)
    {
        (_noRoute ??= new()).Add(texts);
        return this;
    }

    internal DecisionUse Build(Draft draft)
    {
        var noRoute = draft.OptionalText(_noRoute);
        draft.Need(_routes.Count == 0 && noRoute is null ? null : _routes, "/decision/contestation", "Decision(d => d.Challenge(...)), or NoChallenge(...) with the reason");
        return new()
        {
            Process = draft.Text(_process, "/decision/process", "Decision(d => d.Process((language, text), ...))"),
            Role = draft.Need(_role, "/decision/role", "Decision(d => d.Role(role, autonomy))"),
            Autonomy = _autonomy.GetValueOrDefault(),
            LegalEffect = draft.Need(_effect, "/decision/legalEffect", "Decision(d => d.LegalEffect(effect))"),
            AutomatedDecision = _ground,
            Oversight = new() { Description = draft.Text(_oversight, "/decision/oversight/description", "Decision(d => d.Oversight((language, text), ...))") },
            Contestation = new() { Routes = [.. _routes], NoRouteReason = noRoute },
        };
    }
}
