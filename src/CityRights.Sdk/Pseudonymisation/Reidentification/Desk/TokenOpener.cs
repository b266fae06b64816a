namespace CityRights.Pseudonymisation;

/// <summary>Opens one kind of token for the desk, and for nobody else.</summary>
internal abstract class TokenOpener
{
    /// <summary>Judges the text of a token without opening it; <see cref="ReidentificationRefusal.TokenMalformed"/> where it is of another kind.</summary>
    internal abstract ReidentificationRefusal Judge(string token);

    /// <summary>Opens a token that was judged to be of this kind.</summary>
    internal abstract ValueTask<OpenedToken> OpenAsync(string token, CancellationToken cancellationToken);
}
