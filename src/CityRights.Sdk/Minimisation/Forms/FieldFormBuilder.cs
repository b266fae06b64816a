using System.Collections.Immutable;
using CityRights.Internal;
using CityRights.Pseudonymisation;

namespace CityRights.Minimisation;

/// <summary>Says the form. Packages add transforms as verbs on this type.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
public sealed class FieldFormBuilder
{
    private readonly FieldBuilder _field;
    private readonly ImmutableArray<PurposeId> _purposes;
    private ImmutableArray<string> _missing = [];

    internal FieldFormBuilder(FieldBuilder field, ImmutableArray<PurposeId> purposes)
    {
        _field = field;
        _purposes = purposes;
    }

    /// <summary>Names values that mean "not known", such as <c>n/a</c>. A transform or pseudonym leaves them missing instead of refusing or
    /// tokenising them. They are compared ordinally, without the spaces around a value.</summary>
    /// <param name="values">The values.</param>
    /// <exception cref="ArgumentException">A value is null or blank: those are missing anyway.</exception>
    public FieldFormBuilder Missing(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, nameof(values));
        }

        _missing = MissingMarkers.Normalise([.. _missing, .. values]);
        return this;
    }

    /// <summary>The value as it is.</summary>
    public FieldBuilder Raw() => Is(FieldForm.Raw);

    /// <summary>An object, or a list of objects, of which the type's own map keeps what the purpose needs.</summary>
    public FieldBuilder Nested() => Is(FieldForm.Nested);

    /// <summary>The value generalised by a transform known by name.</summary>
    /// <param name="name">The name; one that is not registered when the service starts is a start error.</param>
    /// <param name="parameters">Its parameters, or <see cref="TransformParameters.None"/>.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    public FieldBuilder Transform(string name, TransformParameters parameters)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(parameters);
        return Is(new TransformForm(name, parameters, _missing, definition: null));
    }

    /// <summary>The value generalised by a transform. What verbs such as <c>AgeBand</c> call.</summary>
    /// <param name="definition">The transform.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A parameter is unknown, missing or not acceptable.</exception>
    public FieldBuilder Transform(TransformDefinition definition, TransformParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _ = definition.Create(parameters);
        return Is(new TransformForm(definition.Name, parameters, _missing, definition));
    }

    /// <summary>The value replaced by its keyed pseudonym in a domain, as token text.</summary>
    /// <typeparam name="TDomain">The domain.</typeparam>
    /// <param name="field">The id of the domain's field, for example <c>plate</c>.</param>
    /// <exception cref="ArgumentException">The field's id is not of its form.</exception>
    public FieldBuilder Pseudonym<TDomain>(string field)
        where TDomain : IPseudonymDomain => Pseudonym(TDomain.Id, field);

    /// <summary>The value replaced by its keyed pseudonym in a domain known by name, as token text.</summary>
    /// <param name="domain">The id of the domain; one that is not declared when the service starts is a start error.</param>
    /// <param name="field">The id of the domain's field, for example <c>plate</c>.</param>
    /// <exception cref="ArgumentException">An id is not of its form.</exception>
    public FieldBuilder Pseudonym(string domain, string field)
    {
        IdentifierText.ThrowIfInvalid(domain);
        IdentifierText.ThrowIfInvalid(field);
        return Is(new PseudonymForm(domain, field, _missing));
    }

    private FieldBuilder Is(FieldForm form)
    {
        _field.Set(_purposes, form);
        return _field;
    }
}
