using Microsoft.Extensions.Logging;

namespace CityRights.Pseudonymisation;

/// <summary>Everything declared for a tenant's reversible tokens, vault and desk, judged together.</summary>
internal sealed class DeskDeclaration
{
    /// <summary>The ids of the domains with reversible tokens.</summary>
    internal HashSet<string> Reversible { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of the domains with vault tokens.</summary>
    internal HashSet<string> Vault { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there is a desk.</summary>
    internal bool HasDesk { get; set; }

    internal static IEnumerable<string> Judge(TenantServices tenant)
    {
        var declared = tenant.Options<DeskDeclaration>();
        if (declared.HasDesk)
        {
            foreach (var problem in ReidentificationRules.Judge(tenant.Options<ReidentificationOptions>(), tenant.Find<PurposeCatalogue>()))
            {
                yield return problem;
            }

            if (declared.Reversible.Count + declared.Vault.Count == 0)
            {
                yield return ReidentificationProblems.NothingToOpen;
            }

            if (Distinct<ReidentificationStore>(tenant) != 1)
            {
                yield return Distinct<ReidentificationStore>(tenant) == 0 ? ReidentificationProblems.NoStore : ReidentificationProblems.TwoStores;
            }
        }

        if (declared.Vault.Count > 0 && Distinct<TokenVaultStore>(tenant) != 1)
        {
            yield return Distinct<TokenVaultStore>(tenant) == 0 ? ReidentificationProblems.NoVaultStore : ReidentificationProblems.TwoVaultStores;
        }
    }

    /// <summary>Makes what was declared, so that wrong domains, keys and ciphers are known at start.</summary>
    internal static void Open(TenantServices tenant)
    {
        var declared = tenant.Options<DeskDeclaration>();
        _ = declared.Reversible.Count > 0 ? tenant.Get<ReversibleTokens>() : null;
        _ = declared.Vault.Count > 0 ? tenant.Get<TokenVault>() : null;
        _ = declared.HasDesk ? tenant.Get<IReidentificationDesk>() : null;
    }

    internal static IReidentificationDesk OpenDesk(TenantServices tenant)
    {
        var declared = tenant.Options<DeskDeclaration>();
        return ReidentificationDesk.Open(new(tenant.Get<ReidentificationStore>(), tenant.Options<ReidentificationOptions>())
        {
            Tokens = declared.Reversible.Count > 0 ? tenant.Get<ReversibleTokens>() : null,
            Vault = declared.Vault.Count > 0 ? tenant.Get<TokenVault>() : null,
            Catalogue = tenant.Find<PurposeCatalogue>(),
            Time = tenant.Time,
            Logging = tenant.Shared<ILoggerFactory>(),
        });
    }

    private static int Distinct<TStore>(TenantServices tenant) => tenant.Options<StoreOptions<TStore>>().Stores.Distinct().Count();
}
