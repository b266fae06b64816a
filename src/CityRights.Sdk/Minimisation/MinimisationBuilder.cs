using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityRights.Minimisation;

/// <summary>Declares what of which data serves which purpose. Packages add transforms as verbs on this type.</summary>
/// <remarks>Not safe for concurrent use. What is declared twice with equal content counts once.</remarks>
public sealed class MinimisationBuilder
{
    private readonly List<Action<MinimisationOptions>> _declarations = [];

    internal MinimisationBuilder()
    {
    }

    /// <summary>Gives the source-generated context whose metadata the maps cut down.</summary>
    /// <param name="context">The context, with all mapped types; <c>JsonSourceGenerationMode.Metadata</c> or the default mode.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public MinimisationBuilder Json(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Json(context.Options);
    }

    /// <summary>Gives the JSON options whose metadata the maps cut down: for several contexts combined, or with options of their own.</summary>
    /// <param name="options">The options; they are copied when the service starts, and must name a type-info resolver.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public MinimisationBuilder Json(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Declare(declared => declared.Json.Add(options));
    }

    /// <summary>Says which members of a type serve which purposes, and in which form. What is not said is absent.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="declare">Declares the members.</param>
    /// <exception cref="ArgumentNullException"><paramref name="declare"/> is null.</exception>
    public MinimisationBuilder Map<T>(Action<TypeMapBuilder<T>> declare)
    {
        ArgumentNullException.ThrowIfNull(declare);
        var builder = new TypeMapBuilder<T>();
        declare(builder);
        var map = builder.Build();
        return Declare(declared => declared.Maps.Add(map));
    }

    /// <summary>Adds a policy for rows and records known by name.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public MinimisationBuilder Policy(MinimisationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Declare(declared => declared.Policies.Add(policy));
    }

    /// <summary>Adds a policy from its JSON file; what is wrong with it is a start error with line and column.</summary>
    /// <param name="path">The file; a relative path is taken from the working directory at this call.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public MinimisationBuilder PolicyFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path);
        return Declare(declared => declared.PolicyFiles.Add(full));
    }

    /// <summary>Makes a transform of the service's own known to policies by its name. Those of the library are known already.</summary>
    /// <param name="definition">The transform; its name must not be one of the library's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    public MinimisationBuilder AddTransform(TransformDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Declare(declared => declared.Transforms.Add(definition));
    }

    /// <summary>Says that a type of the service's own is written as one plain JSON value: its converter writes a string, number or truth value
    /// and nothing of any other member.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public MinimisationBuilder Scalar<T>() => Declare(static declared => declared.Scalars.Add(typeof(T)));

    internal void Apply(MinimisationOptions options)
    {
        foreach (var declaration in _declarations)
        {
            declaration(options);
        }
    }

    private MinimisationBuilder Declare(Action<MinimisationOptions> declaration)
    {
        _declarations.Add(declaration);
        return this;
    }
}
