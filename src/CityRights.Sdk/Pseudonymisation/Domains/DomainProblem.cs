namespace CityRights.Pseudonymisation;

/// <summary>Something wrong with the declared domains: its code, and the call that mends it.</summary>
internal sealed partial record DomainProblem(string Code, string Message)
{
    internal static DomainProblem Reserved { get; } = new("CRT-PSEUDONYMISATION-001",
        "The pseudonym domain 'subject' is reserved for subject references. Give your domain another Id and Prefix; declare further subject fields with x.Subjects(...).");

    internal static DomainProblem SameId(string id) => new("CRT-PSEUDONYMISATION-002",
        $"Two pseudonym domains share the id '{id}' and would share their keys. Give one of them another Id.");

    internal static DomainProblem SamePrefix(string prefix, IEnumerable<string> ids) => new("CRT-PSEUDONYMISATION-003",
        $"The pseudonym domains {string.Join(" and ", ids)} share the token prefix '{prefix}', so that a token would not tell its domain. Give one of them another Prefix.");

    internal static DomainProblem NoField(string domain) => new("CRT-PSEUDONYMISATION-004",
        $"The pseudonym domain '{domain}' has no field. Declare one, for example Domain<T>(d => d.Field(IdentifierFormats.Plate)).");

    internal static DomainProblem SameField(string domain, string field) => new("CRT-PSEUDONYMISATION-005",
        $"The field '{field}' of the pseudonym domain '{domain}' is declared twice with different content. Keep one declaration.");

    internal static DomainProblem NoValueSpace(string domain, string field) => new("CRT-PSEUDONYMISATION-006",
        $"The field '{field}' of the pseudonym domain '{domain}' does not say how many values it can take. Declare it: d.Field(\"{field}\", format, valueSpace: ...).");

    internal static DomainProblem SmallValueSpace(string domain, string field) => new("CRT-PSEUDONYMISATION-007",
        $"The field '{field}' of the pseudonym domain '{domain}' takes fewer than 100,000 values: how often each occurs would give it away. Generalise it instead, or declare why it is needed: d.Field(\"{field}\", format, valueSpace: ..., smallSpaceReason: \"...\").");

    internal static DomainProblem NoEpochStore { get; } = new("CRT-PSEUDONYMISATION-065", PseudonymisationErrors.NoEpochStoreText);

    internal static DomainProblem Contradiction(string id) => new("CRT-PSEUDONYMISATION-060",
        $"The pseudonym domain '{id}' is declared twice with different suites or policies. Keep one d.Suite(...) and one d.Policy(...).");

    public override string ToString() => $"{Message} ({Code})";
}
