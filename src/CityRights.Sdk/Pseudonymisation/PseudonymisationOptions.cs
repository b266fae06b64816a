namespace CityRights.Pseudonymisation;

/// <summary>Everything declared for a tenant's pseudonyms, by however many calls. Merged and judged when the service starts.</summary>
internal sealed class PseudonymisationOptions
{
    /// <summary>The domains; declarations of one domain are merged.</summary>
    /// <value>Empty by default: subject references work all the same.</value>
    public IList<PseudonymDomainDefinition> Domains { get; } = [];

    /// <summary>Where the keys of epochs are kept.</summary>
    /// <value>Empty by default: no domain may be declared per epoch then.</value>
    public IList<EpochKeyStore> EpochStores { get; } = [];

    /// <summary>Fields of the domain <c>subject</c> beyond <c>text</c> and <c>e-mail</c>.</summary>
    /// <value>Empty by default.</value>
    public IList<PseudonymField> SubjectFields { get; } = [];
}
