using System.Diagnostics.CodeAnalysis;

namespace CityRights.Transparency;

/// <summary>An optional field of a manifest. It is never simply empty: it has a value, or says why it has none.</summary>
/// <remarks>
/// Four states: a value; not applicable, because; pending until a day; withheld on a ground. A field that was never declared is null instead,
/// and stays out of the document. Immutable, compared by value. A plain value converts by itself.
/// </remarks>
/// <typeparam name="T">The value.</typeparam>
public sealed record Disclosed<T>
    where T : notnull
{
    private readonly T? _value;

    internal Disclosed(DisclosureState state, T? value, LocalisedText? because, DateOnly? day)
    {
        State = state;
        _value = value;
        Because = because;
        Day = day;
    }

    /// <summary>Which of the four.</summary>
    public DisclosureState State { get; }

    /// <summary>Why the field does not apply, or the ground on which it is withheld; null in the other states.</summary>
    public LocalisedText? Because { get; }

    /// <summary>The day by which a pending value is promised, or until which a withheld one is withheld; null where neither is said.</summary>
    public DateOnly? Day { get; }

    /// <summary>A value, disclosed.</summary>
    /// <param name="value">The value; not null.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "Disclosed.Value is the named alternate.")]
    public static implicit operator Disclosed<T>(T value) => Disclosed.Value(value);

    /// <summary>Gets the value where there is one.</summary>
    /// <param name="value">The value, or default.</param>
    /// <returns>Whether <see cref="State"/> is <see cref="DisclosureState.Value"/>.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return State == DisclosureState.Value;
    }
}
