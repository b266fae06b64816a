using System.Text.Json;

namespace CityRights.Minimisation;

/// <summary>Everything declared for a tenant's minimisation, by however many calls. Merged and judged when the service starts.</summary>
public sealed class MinimisationOptions
{
    /// <summary>The policies by name; one declared again with equal content counts once, with other content it is a start error.</summary>
    /// <value>Empty by default.</value>
    public IList<MinimisationPolicy> Policies { get; } = [];

    /// <summary>The paths of policy files, read when the service starts.</summary>
    /// <value>Empty by default.</value>
    public IList<string> PolicyFiles { get; } = [];

    /// <summary>The transforms that policies can name beside those of the library; likewise.</summary>
    /// <value>Empty by default.</value>
    public IList<TransformDefinition> Transforms { get; } = [];

    /// <summary>Types of the service's own that are written as one plain JSON value.</summary>
    /// <value>Empty by default.</value>
    public IList<Type> Scalars { get; } = [];

    /// <summary>The JSON options whose metadata the maps cut down; the same options given again count once, other ones are a start error.</summary>
    /// <value>Empty by default, which is a start error once a type is mapped.</value>
    public IList<JsonSerializerOptions> Json { get; } = [];

    internal IList<TypeMap> Maps { get; } = [];
}
