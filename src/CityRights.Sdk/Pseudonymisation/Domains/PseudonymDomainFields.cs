namespace CityRights.Pseudonymisation;

/// <summary>Finds domains and fields by the names that a caller gave.</summary>
internal static class PseudonymDomainFields
{
    /// <summary>The field; null names the only one.</summary>
    internal static PseudonymField FieldNamed(this PseudonymDomainDefinition domain, string? field, string parameter = "field")
    {
        var names = domain.Fields.Select(static one => one.Id);
        return field is null
            ? domain.Fields.Length == 1 ? domain.Fields[0] : throw PseudonymisationErrors.FieldNotNamed(domain.Id, names, parameter)
            : domain.Fields.FirstOrDefault(one => one.Id == field) ?? throw PseudonymisationErrors.UnknownField(domain.Id, field, names, parameter);
    }

    internal static PseudonymDomainDefinition DomainNamed(this PseudonymisationService pseudonyms, string id, string parameter) =>
        pseudonyms.Domains.FirstOrDefault(domain => domain.Id == id)
            ?? throw PseudonymisationErrors.UnknownDomain(id, pseudonyms.Domains.Select(static domain => domain.Id), parameter);
}
