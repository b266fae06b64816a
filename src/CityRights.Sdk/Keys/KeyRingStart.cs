using Microsoft.Extensions.Options;

namespace CityRights.Keys;

/// <summary>Options without content: validating them when the host starts opens the tenant's ring, so that bad keys stop the start.</summary>
internal sealed class KeyRingStart;

internal sealed class KeyRingStartValidator(IServiceProvider services) : IValidateOptions<KeyRingStart>
{
    public ValidateOptionsResult Validate(string? name, KeyRingStart options)
    {
        try
        {
            new TenantServices(services, string.IsNullOrEmpty(name) ? Tenants.Default : name).Get<KeyRing>().ThrowIfDisposed();
            return ValidateOptionsResult.Success;
        }
        catch (OptionsValidationException)
        {
            // Those options are validated at start themselves, and say it once.
            return ValidateOptionsResult.Skip;
        }
    }
}
