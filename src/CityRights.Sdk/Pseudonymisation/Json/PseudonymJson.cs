using System.Collections.Concurrent;
using System.Text.Json.Serialization;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The JSON converters of the declared domains, by closed type. Where a domain is declared its type is known, so that none has to be built by
/// reflection. Holds no key and no pseudonym, and is therefore one for the process.
/// </summary>
internal static class PseudonymJson
{
    private static readonly ConcurrentDictionary<Type, JsonConverter> Converters = new();

    internal static void Register<TDomain>()
        where TDomain : IPseudonymDomain
    {
        if (!Converters.ContainsKey(typeof(Pseudonym<TDomain>)))
        {
            Converters.TryAdd(typeof(ScopedPseudonym<TDomain>), new ScopedPseudonymJsonConverter<TDomain>());
            Converters.TryAdd(typeof(VaultToken<TDomain>), new VaultTokenJsonConverter<TDomain>());
            Converters.TryAdd(typeof(ReversibleToken<TDomain>), new ReversibleTokenJsonConverter<TDomain>());
            Converters.TryAdd(typeof(Pseudonym<TDomain>), new PseudonymJsonConverter<TDomain>());
        }
    }

    internal static JsonConverter? Find(Type pseudonym) => Converters.GetValueOrDefault(pseudonym);
}
