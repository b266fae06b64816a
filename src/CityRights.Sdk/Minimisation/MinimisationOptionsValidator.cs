using CityRights.Pseudonymisation;
using Microsoft.Extensions.Options;

namespace CityRights.Minimisation;

/// <summary>Judges a tenant's declarations at start, against its catalogue.</summary>
internal sealed class MinimisationOptionsValidator : IValidateOptions<MinimisationOptions>
{
    private readonly IServiceProvider _services;

    public MinimisationOptionsValidator(IServiceProvider services) => _services = services;

    public ValidateOptionsResult Validate(string? name, MinimisationOptions options)
    {
        var tenant = new TenantServices(_services, string.IsNullOrEmpty(name) ? Tenants.Default : name);
        var problems = new MinimisationPlan(options, Catalogue(tenant), Pseudonyms(tenant)).Problems;
        return problems.IsEmpty ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.Select(static problem => problem.ToString()));
    }

    // A catalogue that is not sound stops the start by itself; its purposes are then not known here.
    private static PurposeCatalogue? Catalogue(TenantServices tenant)
    {
        try
        {
            return tenant.Find<PurposeCatalogue>();
        }
        catch (OptionsValidationException)
        {
            return null;
        }
    }

    // So do keys and domains that are not sound.
    private static PseudonymSource Pseudonyms(TenantServices tenant)
    {
        try
        {
            return PseudonymSource.Of(tenant.Find<PseudonymisationService>());
        }
        catch (Exception exception) when (exception is OptionsValidationException or CityRightsException)
        {
            return PseudonymSource.Faulty;
        }
    }
}
