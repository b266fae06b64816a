using CityRights.Internal;
using CityRights.Pseudonymisation;

namespace CityRights.Minimisation;

/// <summary>Where pseudonyms come from, if from anywhere.</summary>
internal sealed class PseudonymSource
{
    private readonly PseudonymisationService? _service;
    private readonly bool _isFaulty;

    private PseudonymSource(PseudonymisationService? service, bool isFaulty)
    {
        _service = service;
        _isFaulty = isFaulty;
    }

    /// <summary>There is one, but it does not start; it says itself why.</summary>
    internal static PseudonymSource Faulty { get; } = new(null, isFaulty: true);

    internal static PseudonymSource Of(PseudonymisationService? service) => new(service, isFaulty: false);

    internal PseudonymProjection? Compile(
        MinimisationPolicy policy, PseudonymForm form, int? keyVersion, string path, MinimisationProblems problems)
    {
        if (_isFaulty)
        {
            return null;
        }

        if (_service is null)
        {
            problems.Add(MinimisationCodes.NoPseudonymisation, policy.Id, path, "A pseudonym is asked for, but there are no keys; call city.AddPseudonymisation(...), or give a key file.");
            return null;
        }

        if (Problem(policy, form) is { } problem)
        {
            problems.Add(MinimisationCodes.Pseudonym, policy.Id, path, problem);
            return null;
        }

        try
        {
            return new(_service.Field(form.Domain, form.Field, keyVersion), form.Missing);
        }
        catch (CityRightsException exception)
        {
            problems.Add(exception.Code, policy.Id, path, exception.Message);
            return null;
        }
    }

    private string? Problem(MinimisationPolicy policy, PseudonymForm form)
    {
        if (Find(_service!.Domains, form.Domain) is not { } domain)
        {
            return $"No pseudonym domain '{form.Domain}' is declared{NearMatch.Hint(form.Domain, _service.Domains.Select(static known => known.Id))}. Declare it with AddPseudonymisation(x => x.Domain(...)), or in the policy under 'domains'.";
        }

        var field = domain.Fields.FirstOrDefault(field => field.Id == form.Field);
        if (field is null)
        {
            return $"The pseudonym domain '{domain.Id}' has no field '{form.Field}'{NearMatch.Hint(form.Field, domain.Fields.Select(static known => known.Id))}. It has {string.Join(", ", domain.Fields)}.";
        }

        return Find(policy.Domains, form.Domain) is { } brought && (brought.Prefix != domain.Prefix || !brought.Fields.Contains(field))
            ? $"The policy and the service declare the field '{form.Field}' of the pseudonym domain '{domain.Id}' differently; make prefix, format and value space the same."
            : null;
    }

    private static PseudonymDomainDefinition? Find(IEnumerable<PseudonymDomainDefinition> domains, string id) =>
        domains.FirstOrDefault(domain => domain.Id == id);
}
