using System.Collections.Immutable;
using CityRights.Internal;

namespace CityRights.Minimisation;

/// <summary>Makes a transform known by the name under which policies ask for it. Immutable.</summary>
public sealed class TransformDefinition
{
    private readonly Func<TransformParameters, Transform> _create;

    /// <summary>Defines a transform.</summary>
    /// <param name="name">Its name in policies, of the form of a <see cref="PurposeId"/>; for example <c>age-band</c>.</param>
    /// <param name="parameters">The names of all parameters it knows; a policy that gives another one is refused.</param>
    /// <param name="create">Makes the transform from its parameters. Throws <see cref="ArgumentException"/> for a parameter it cannot accept,
    /// with a message that names the parameter and what it should be.</param>
    /// <exception cref="ArgumentException">The name is not of its form.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TransformDefinition(string name, IEnumerable<string> parameters, Func<TransformParameters, Transform> create)
    {
        IdentifierText.ThrowIfInvalid(name);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(create);
        Name = name;
        Parameters = [.. parameters];
        _create = create;
    }

    /// <summary>The name in policies.</summary>
    public string Name { get; }

    /// <summary>The names of the parameters.</summary>
    public ImmutableArray<string> Parameters { get; }

    /// <summary>Makes the transform.</summary>
    /// <param name="parameters">Its parameters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    /// <exception cref="ArgumentException">A parameter is unknown, missing or not acceptable; the message names it and the fix.</exception>
    public Transform Create(TransformParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (var name in parameters.Names)
        {
            if (!Parameters.Contains(name))
            {
                throw new ArgumentException(
                    Parameters.IsEmpty
                        ? $"The transform '{Name}' has no parameters; remove {Printable.Quote(name)}."
                        : $"The transform '{Name}' has no parameter {Printable.Quote(name)}; it knows {string.Join(", ", Parameters)}.",
                    nameof(parameters));
            }
        }

        return _create(parameters);
    }
}
