using Microsoft.Extensions.Options;

namespace CityRights.Pseudonymisation;

/// <summary>Options without content: validating them when the host starts judges desk, vault and their stores, and opens the desk, so that what is missing stops the start.</summary>
internal sealed class DeskStart;

internal sealed class DeskStartValidator(IServiceProvider services) : IValidateOptions<DeskStart>
{
    public ValidateOptionsResult Validate(string? name, DeskStart options)
    {
        var tenant = new TenantServices(services, string.IsNullOrEmpty(name) ? Tenants.Default : name);
        var problems = DeskDeclaration.Judge(tenant).ToList();
        if (problems.Count > 0)
        {
            return ValidateOptionsResult.Fail(problems);
        }

        try
        {
            DeskDeclaration.Open(tenant);
            return ValidateOptionsResult.Success;
        }
        catch (OptionsValidationException)
        {
            // Those options are validated at start themselves, and say it once.
            return ValidateOptionsResult.Skip;
        }
    }
}
