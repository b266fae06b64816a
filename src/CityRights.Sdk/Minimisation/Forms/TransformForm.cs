using System.Collections.Immutable;

namespace CityRights.Minimisation;

/// <summary>The value generalised by a transform.</summary>
public sealed class TransformForm : FieldForm
{
    internal TransformForm(string transform, TransformParameters parameters, ImmutableArray<string> missing, TransformDefinition? definition)
    {
        Transform = transform;
        Parameters = parameters;
        Missing = missing;
        Definition = definition;
    }

    /// <summary>The name of the transform.</summary>
    public string Transform { get; }

    /// <summary>Its parameters.</summary>
    public TransformParameters Parameters { get; }

    /// <summary>The values that mean "not known", such as <c>n/a</c>; they come out as missing. In ordinal order.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <inheritdoc/>
    public override string Word => "transform";

    /// <summary>The definition, where code named it rather than a file.</summary>
    internal TransformDefinition? Definition { get; }
}
