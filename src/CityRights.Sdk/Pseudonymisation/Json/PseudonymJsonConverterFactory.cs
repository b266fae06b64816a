using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Reads and writes pseudonyms, reversible tokens and vault tokens as text, for the domains that were declared by <c>Domain&lt;T&gt;()</c> or <see cref="PseudonymDomainDefinition.Of{TDomain}"/>. Works under trimming
/// and ahead-of-time compilation. Those types name it by attribute; nothing has to be added to the serialiser's options.
/// </summary>
public sealed class PseudonymJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() is var kind
            && (kind == typeof(Pseudonym<>) || kind == typeof(ScopedPseudonym<>) || kind == typeof(ReversibleToken<>) || kind == typeof(VaultToken<>));
    }

    /// <summary>The converter of a declared domain.</summary>
    /// <param name="typeToConvert">A closed <see cref="Pseudonym{TDomain}"/>, <see cref="ScopedPseudonym{TDomain}"/>, <see cref="ReversibleToken{TDomain}"/> or <see cref="VaultToken{TDomain}"/>.</param>
    /// <param name="options">The serialiser's options; not used.</param>
    /// <exception cref="InvalidOperationException">The domain was not declared before its pseudonyms are read or written.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return PseudonymJson.Find(typeToConvert) ?? throw new InvalidOperationException(
            $"The pseudonym domain of {typeToConvert.GenericTypeArguments.FirstOrDefault()?.Name ?? "this type"} is not declared. Declare it before its pseudonyms are serialised: city.AddPseudonymisation(x => x.Domain<T>(...)).");
    }
}
