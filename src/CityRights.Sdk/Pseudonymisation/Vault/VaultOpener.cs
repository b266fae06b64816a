using System.Diagnostics.CodeAnalysis;

namespace CityRights.Pseudonymisation;

/// <summary>Opens vault tokens for the desk.</summary>
internal sealed class VaultOpener(TokenVault vault) : TokenOpener
{
    internal override ReidentificationRefusal Judge(string token) =>
        Find(token, out _, out _) ? ReidentificationRefusal.None : ReidentificationRefusal.TokenMalformed;

    [SuppressMessage("Reliability", "CA2000", Justification = "The caller owns the buffer.")]
    internal override async ValueTask<OpenedToken> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (!Find(token, out var domain, out var value))
        {
            return new(ReidentificationRefusal.TokenMalformed);
        }

        var definition = domain!.Definition;
        if (await vault.Store.ReadAsync(definition.Id, value, vault.Now, cancellationToken).ConfigureAwait(false) is not { } row)
        {
            return new(ReidentificationRefusal.TokenNotFound);
        }

        // The row answers for another token or domain where somebody exchanged it; its seal says so below, and here nothing is looked up by it.
        if (row.Domain != definition.Id || row.Token != value || definition.Fields.FirstOrDefault(field => field.Id == row.Field) is not { } named)
        {
            return new(ReidentificationRefusal.TokenDoesNotOpen);
        }

        if (!domain.IsLive(row.KeyVersion))
        {
            return new(ReidentificationRefusal.KeyVersionNotLive);
        }

        return domain.Engine(named, row.KeyVersion).TryOpen(row) is { } opened
            ? new(opened, definition.Id, named)
            : new(ReidentificationRefusal.TokenDoesNotOpen);
    }

    private bool Find(string token, out VaultDomain? domain, out UInt128 value)
    {
        foreach (var candidate in vault.Domains)
        {
            if (VaultTokenText.TryRead(token, candidate.Definition.Prefix, out value) == TokenFault.None && value != default)
            {
                domain = candidate;
                return true;
            }
        }

        (domain, value) = (null, default);
        return false;
    }
}
