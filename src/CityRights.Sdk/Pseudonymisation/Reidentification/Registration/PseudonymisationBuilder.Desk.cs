using CityRights.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CityRights.Pseudonymisation;

/// <content>Reversible tokens, vault tokens and the desk that opens them.</content>
public sealed partial class PseudonymisationBuilder
{
    /// <summary>Lets a declared domain have reversible tokens: <see cref="IReversibleTokeniser{TDomain}"/> can be injected. It makes tokens and opens none.</summary>
    /// <typeparam name="TDomain">The domain; declared by <see cref="Domain{TDomain}"/>.</typeparam>
    public PseudonymisationBuilder Reversible<TDomain>()
        where TDomain : IPseudonymDomain
    {
        Declare(declared => declared.Reversible.Add(TDomain.Id));
        City.TryAddTenantSingleton(static tenant => tenant.Get<ReversibleTokens>().Domain<TDomain>());
        return this;
    }

    /// <summary>Lets a declared domain have vault tokens: <see cref="ITokenVault{TDomain}"/> can be injected. It makes, finds and deletes tokens and opens none.</summary>
    /// <typeparam name="TDomain">The domain; declared by <see cref="Domain{TDomain}"/>.</typeparam>
    public PseudonymisationBuilder Vault<TDomain>()
        where TDomain : IPseudonymDomain
    {
        Declare(declared => declared.Vault.Add(TDomain.Id));
        City.TryAddTenantSingleton(static tenant => tenant.Get<TokenVault>().Domain<TDomain>());
        return this;
    }

    /// <summary>Opens the re-identification desk: <see cref="IReidentificationDesk"/> can be injected. Without it nobody opens a token.</summary>
    /// <remarks>Called again, the rules merge. A desk without a store, an approver, a purpose or a kind of token to open is a start error.</remarks>
    /// <param name="configure">Pins approvers, names purposes, sets limits.</param>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is null.</exception>
    public PseudonymisationBuilder Desk(Action<ReidentificationOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Declare(static declared => declared.HasDesk = true);
        City.Services.Configure(Tenants.OptionsName(City.Tenant), configure);
        City.TryAddTenantSingleton(DeskDeclaration.OpenDesk);
        return this;
    }

    private void Declare(Action<DeskDeclaration> declare)
    {
        var name = Tenants.OptionsName(City.Tenant);
        City.Services.Configure(name, declare);
        City.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DeskStart>, DeskStartValidator>());
        City.Services.AddOptionsWithValidateOnStart<DeskStart>(name);
        City.TryAddTenantSingleton(static tenant =>
            new ReversibleTokens(tenant.Get<KeyRing>(), tenant.Get<PseudonymisationService>(), tenant.Options<DeskDeclaration>().Reversible));
        City.TryAddTenantSingleton(static tenant => new TokenVault(
            tenant.Get<KeyRing>(), tenant.Get<PseudonymisationService>(), tenant.Get<TokenVaultStore>(), tenant.Time, tenant.Options<DeskDeclaration>().Vault));
    }
}
