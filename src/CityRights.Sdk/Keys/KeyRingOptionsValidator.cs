using Microsoft.Extensions.Options;

namespace CityRights.Keys;

internal sealed class KeyRingOptionsValidator : IValidateOptions<KeyRingOptions>
{
    public ValidateOptionsResult Validate(string? name, KeyRingOptions options) =>
        (options.Sources.Distinct().Count() + options.Rings.Distinct().Count()) switch
        {
            0 => ValidateOptionsResult.Fail(KeyErrors.NoSource),
            1 => ValidateOptionsResult.Success,
            _ => ValidateOptionsResult.Fail(KeyErrors.TwoSources),
        };
}
