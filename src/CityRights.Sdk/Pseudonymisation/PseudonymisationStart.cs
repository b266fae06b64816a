using Microsoft.Extensions.Options;

namespace CityRights.Pseudonymisation;

/// <summary>Options without content: validating them when the host starts opens the tenant's pseudonyms, so that a failing check stops the start.</summary>
internal sealed class PseudonymisationStart;

internal sealed class PseudonymisationStartValidator(IServiceProvider services) : IValidateOptions<PseudonymisationStart>
{
    public ValidateOptionsResult Validate(string? name, PseudonymisationStart options)
    {
        try
        {
            _ = new TenantServices(services, string.IsNullOrEmpty(name) ? Tenants.Default : name).Get<PseudonymisationService>();
            return ValidateOptionsResult.Success;
        }
        catch (OptionsValidationException)
        {
            // Those options are validated at start themselves, and say it once.
            return ValidateOptionsResult.Skip;
        }
    }
}
