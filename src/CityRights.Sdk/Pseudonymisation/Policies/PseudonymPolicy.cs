namespace CityRights.Pseudonymisation;

/// <summary>
/// How far the pseudonyms of a domain link: everywhere in the domain, inside one document, or inside one epoch. ENISA's policies, with the last for data that
/// must not become a movement profile. Declared with the domain. Immutable; closed.
/// </summary>
public abstract class PseudonymPolicy
{
    private protected PseudonymPolicy()
    {
    }

    /// <summary>One identifier has one pseudonym in the domain, under one key version. The default.</summary>
    public static PseudonymPolicy Deterministic { get; } = new Plain("deterministic");

    /// <summary>
    /// One identifier has one pseudonym in each document, and nobody without the key links two documents. For publications, extracts and files to different
    /// recipients.
    /// </summary>
    public static PseudonymPolicy PerDocument { get; } = new Plain("per document");

    private sealed class Plain(string name) : PseudonymPolicy
    {
        public override string ToString() => name;
    }
}
