namespace CityRights.Pseudonymisation;

/// <summary>Opens reversible tokens.</summary>
internal sealed class ReversibleOpener(ReversibleTokens tokens) : TokenOpener
{
    internal override ReidentificationRefusal Judge(string token) => Find(token, out var domain, out var version, out _) switch
    {
        false => ReidentificationRefusal.TokenMalformed,
        _ when !domain!.LiveVersions.Contains(version) => ReidentificationRefusal.KeyVersionNotLive,
        _ => ReidentificationRefusal.None,
    };

    internal override ValueTask<OpenedToken> OpenAsync(string token, CancellationToken cancellationToken)
    {
        var refusal = Judge(token);
        if (refusal != ReidentificationRefusal.None || !Find(token, out var domain, out var version, out var sealedBytes))
        {
            return ValueTask.FromResult(new OpenedToken(refusal));
        }

        return ValueTask.FromResult(domain!.TryOpen(version, sealedBytes, out var field) is { } value
            ? new OpenedToken(value, domain.Definition.Id, field!)
            : new OpenedToken(ReidentificationRefusal.TokenDoesNotOpen));
    }

    private bool Find(string token, out ReversibleDomain? domain, out int keyVersion, out byte[] sealedBytes)
    {
        foreach (var candidate in tokens.Domains)
        {
            if (ReversibleTokenText.TryRead(token, candidate.Definition.Prefix, out keyVersion, out sealedBytes) == TokenFault.None)
            {
                domain = candidate;
                return true;
            }
        }

        (domain, keyVersion, sealedBytes) = (null, 0, []);
        return false;
    }
}
