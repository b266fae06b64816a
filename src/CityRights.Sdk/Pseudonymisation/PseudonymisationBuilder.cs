using CityRights.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityRights.Pseudonymisation;

/// <summary>Declares keys and pseudonym domains. Everything declared twice with equal content counts once.</summary>
public sealed partial class PseudonymisationBuilder
{
    internal PseudonymisationBuilder(ICityRightsBuilder city) => City = city;

    /// <summary>The builder of the tenant, for verbs of other packages.</summary>
    public ICityRightsBuilder City { get; }

    /// <summary>Takes the keys from a file made by <c>cityrights keys new</c>.</summary>
    /// <param name="path">The file; a relative path is taken from the working directory at this call.</param>
    /// <param name="allowReadOnlyMount">Whether a file that others may read is accepted on a file system mounted read-only, as container platforms mount secrets.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public PseudonymisationBuilder KeysFromFile(string path, bool allowReadOnlyMount = false) =>
        Keys(KeyFile.Source(path, new() { AllowReadOnlyMount = allowReadOnlyMount }));

    /// <summary>Takes the keys from a file that is made at first start, for a developer's machine. Said in the log; refused in production.</summary>
    /// <param name="path">The file; a relative path is taken from the working directory at this call.</param>
    /// <param name="environment">
    /// The name of the host's environment (<c>builder.Environment.EnvironmentName</c>). Null reads <c>DOTNET_ENVIRONMENT</c> and <c>ASPNETCORE_ENVIRONMENT</c>; where neither
    /// is set it is <c>Production</c>, as in .NET's own hosts.
    /// </param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public PseudonymisationBuilder KeysForDevelopment(string path, string? environment = null) => Keys(KeyFile.DevelopmentSource(path, environment));

    /// <summary>Takes the keys from a source.</summary>
    /// <param name="source">The source; it completes synchronously.</param>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public PseudonymisationBuilder Keys(KeySource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        City.DeclareKeys(options => options.Sources.Add(source));
        return this;
    }

    /// <summary>Takes a ring that is open already. The services become its owner and dispose it.</summary>
    /// <param name="ring">The ring, of this tenant.</param>
    /// <exception cref="ArgumentNullException">The ring is null.</exception>
    public PseudonymisationBuilder Keys(KeyRing ring)
    {
        ArgumentNullException.ThrowIfNull(ring);
        City.DeclareKeys(options => options.Rings.Add(ring));
        return this;
    }

    /// <summary>Declares a domain: <see cref="IPseudonymiser{TDomain}"/> can be injected, and its pseudonyms be read and written as JSON.</summary>
    /// <typeparam name="TDomain">The domain.</typeparam>
    /// <param name="declare">Declares its fields.</param>
    /// <exception cref="ArgumentException">The marker's id or prefix is not of its form, or <paramref name="declare"/> is null.</exception>
    public PseudonymisationBuilder Domain<TDomain>(Action<PseudonymDomainBuilder> declare)
        where TDomain : IPseudonymDomain
    {
        Declare(PseudonymDomainDefinition.Of<TDomain>(declare));
        City.TryAddTenantSingleton(static tenant => tenant.Get<PseudonymisationService>().Domain<TDomain>());
        City.TryAddTenantSingleton(OpenEpochs<TDomain>);
        return this;
    }

    /// <summary>Declares a domain without a marker type, whose fields are used by name through <see cref="PseudonymisationService.Field"/>.</summary>
    /// <param name="id">The stable id, of the form of a <see cref="PurposeId"/>.</param>
    /// <param name="prefix">What its tokens begin with: 1 to 12 lower-case ASCII letters and digits, a letter first.</param>
    /// <param name="declare">Declares its fields.</param>
    /// <exception cref="ArgumentException">Id or prefix is not of its form, or <paramref name="declare"/> is null.</exception>
    public PseudonymisationBuilder Domain(string id, string prefix, Action<PseudonymDomainBuilder> declare)
    {
        Declare(PseudonymDomainDefinition.Create(id, prefix, declare));
        return this;
    }

    /// <summary>Declares by what people are known beyond <c>text</c> and <c>e-mail</c>: fields of the reserved domain <c>subject</c>.</summary>
    /// <param name="declare">Declares them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="declare"/> is null.</exception>
    public PseudonymisationBuilder Subjects(Action<PseudonymDomainBuilder> declare)
    {
        ArgumentNullException.ThrowIfNull(declare);
        var builder = new PseudonymDomainBuilder();
        declare(builder);
        if (builder.DeclaredSuite is not null || builder.DeclaredPolicy is not null)
        {
            throw new ArgumentException("Subject references must find a person again for years: they have the default suite and policy.", nameof(declare));
        }

        Configure(options =>
        {
            foreach (var field in builder.Fields)
            {
                options.SubjectFields.Add(field);
            }
        });
        return this;
    }

    /// <summary>Takes the store of epoch keys: <see cref="EpochPseudonyms{TDomain}"/> can be injected for each domain declared with an <see cref="EpochPolicy"/>.</summary>
    /// <param name="store">The store, of this tenant.</param>
    /// <exception cref="ArgumentNullException">The store is null.</exception>
    public PseudonymisationBuilder EpochKeys(EpochKeyStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        Configure(options => options.EpochStores.Add(store));
        return this;
    }

    private void Declare(PseudonymDomainDefinition domain) => Configure(options => options.Domains.Add(domain));

    private void Configure(Action<PseudonymisationOptions> configure) =>
        City.Services.Configure(Tenants.OptionsName(City.Tenant), configure);

    private static EpochPseudonyms<TDomain> OpenEpochs<TDomain>(TenantServices tenant)
        where TDomain : IPseudonymDomain => tenant.Get<PseudonymisationService>().Epochs<TDomain>(
            tenant.Options<PseudonymisationOptions>().EpochStores.FirstOrDefault() ?? throw PseudonymisationErrors.NoEpochStore(),
            tenant.Shared<TimeProvider>(),
            tenant.Shared<ILoggerFactory>()?.CreateLogger("CityRights.Pseudonymisation"));
}
