using Microsoft.Extensions.Options;

namespace CityRights.Consent;

internal sealed class ConsentStoreOptionsValidator : IValidateOptions<ConsentStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, ConsentStoreOptions options) => options.Stores.Distinct().Count() switch
    {
        0 => ValidateOptionsResult.Fail(ConsentProblems.NoStore),
        1 => ValidateOptionsResult.Success,
        _ => ValidateOptionsResult.Fail(ConsentProblems.TwoStores),
    };
}
