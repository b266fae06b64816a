namespace CityRights.Consent;

/// <summary>A notice as shown to somebody. Immutable.</summary>
/// <param name="Outcome"><see cref="ConsentOutcome.Shown"/>, or why the purpose cannot be asked for.</param>
public sealed record ShownNotice(ConsentOutcome Outcome)
{
    /// <summary>The wording, which names the language used; null where there is none.</summary>
    public NoticeText? Text { get; init; }

    /// <summary>The token that the form carries and <see cref="IConsents.GiveAsync"/> needs: base64url; null unless the outcome is Shown.</summary>
    public string? Token { get; init; }

    /// <summary>Until when the token may be answered with yes, exclusive; null unless the outcome is Shown.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Where the person stands; null where nobody was named.</summary>
    public ConsentHead? Head { get; init; }

    /// <summary>Whether the person can be asked.</summary>
    public bool IsShown => Outcome == ConsentOutcome.Shown;

    /// <summary>Outcome and wording; the token is not printed.</summary>
    public override string ToString() => $"ShownNotice({Outcome}, {Text})";
}
