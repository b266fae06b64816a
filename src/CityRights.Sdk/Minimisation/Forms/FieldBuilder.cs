using System.Collections.Immutable;

namespace CityRights.Minimisation;

/// <summary>Declares in which form one field serves which purposes. What is not declared is absent.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
public sealed class FieldBuilder
{
    private readonly Dictionary<PurposeId, FieldForm> _forms = [];

    internal FieldBuilder()
    {
    }

    internal IReadOnlyDictionary<PurposeId, FieldForm> Forms => _forms;

    /// <summary>Names the purposes that the form said next serves.</summary>
    /// <param name="purposes">The purposes; at least one.</param>
    /// <exception cref="ArgumentException">No purpose is named, a default value is, or one already has a form for this field.</exception>
    public FieldFormBuilder For(params ReadOnlySpan<PurposeId> purposes)
    {
        if (purposes.IsEmpty)
        {
            throw new ArgumentException("Name at least one purpose.", nameof(purposes));
        }

        foreach (var purpose in purposes)
        {
            if (purpose.IsDefault || _forms.ContainsKey(purpose))
            {
                throw new ArgumentException(
                    purpose.IsDefault ? "The default purpose names nothing." : $"The purpose '{purpose}' already has a form for this field; keep one.",
                    nameof(purposes));
            }
        }

        return new(this, [.. purposes]);
    }

    internal void Set(ImmutableArray<PurposeId> purposes, FieldForm form)
    {
        foreach (var purpose in purposes)
        {
            _forms[purpose] = form;
        }
    }
}
