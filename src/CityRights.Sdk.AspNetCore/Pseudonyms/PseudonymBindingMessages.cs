using CityRights.Pseudonymisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;

namespace CityRights.AspNetCore;

/// <summary>
/// MVC answers a value that it cannot bind with the value itself. For pseudonyms it says only what was expected: what was sent may be somebody's token of
/// another domain. Binding itself needs nothing, because MVC finds their <c>TryParse</c>.
/// </summary>
internal sealed class PseudonymBindingMessages : IConfigureOptions<MvcOptions>, IBindingMetadataProvider
{
    public void Configure(MvcOptions options) => options.ModelMetadataDetailsProviders.Add(this);

    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType;
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var kind && (kind == typeof(Pseudonym<>) || kind == typeof(ScopedPseudonym<>)))
        {
            const string Message = "The value is no token of the expected pseudonym domain.";
            var messages = new DefaultModelBindingMessageProvider();
            messages.SetAttemptedValueIsInvalidAccessor(static (_, _) => Message);
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(static _ => Message);
            messages.SetValueIsInvalidAccessor(static _ => Message);
            context.BindingMetadata.ModelBindingMessageProvider = messages;
        }
    }
}
