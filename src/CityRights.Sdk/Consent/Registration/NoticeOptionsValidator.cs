using Microsoft.Extensions.Options;

namespace CityRights.Consent;

/// <summary>Judges the notices against the purposes of the same tenant.</summary>
internal sealed class NoticeOptionsValidator(IServiceProvider services) : IValidateOptions<NoticeOptions>
{
    public ValidateOptionsResult Validate(string? name, NoticeOptions options)
    {
        var tenant = new TenantServices(services, string.IsNullOrEmpty(name) ? Tenants.Default : name);
        try
        {
            var problems = NoticeRules.Judge(options, [.. tenant.Options<CatalogueOptions>().Purposes.Distinct()]);
            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }
        catch (OptionsValidationException)
        {
            // The catalogue is refused, which its own validator says.
            return ValidateOptionsResult.Skip;
        }
    }
}
