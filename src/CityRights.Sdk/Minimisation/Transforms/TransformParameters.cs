using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using System.Globalization;

namespace CityRights.Minimisation;

/// <summary>The parameters of a transform in a policy: whole numbers and texts by name. Immutable.</summary>
public sealed class TransformParameters
{
    // What every JSON reader gets back as it was written (RFC 8785 section 3.2.2.3).
    internal const long GreatestNumber = (1L << 53) - 1;

    private readonly ImmutableSortedDictionary<string, object> _values;

    private TransformParameters(ImmutableSortedDictionary<string, object> values) => _values = values;

    /// <summary>No parameters.</summary>
    public static TransformParameters None { get; } = new(ImmutableSortedDictionary.Create<string, object>(StringComparer.Ordinal));

    /// <summary>The names that are given, in ordinal order.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Whether nothing is given.</summary>
    public bool IsEmpty => _values.IsEmpty;

    /// <summary>Adds or replaces a whole number.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">The number; null leaves the parameters as they are.</param>
    /// <returns>A changed copy.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is beyond 2^53 - 1, which not every JSON reader gets back as it was written.</exception>
    [Pure]
    public TransformParameters With(string name, long? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value ?? 0, GreatestNumber, nameof(value));
        ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 0, -GreatestNumber, nameof(value));
        return value is { } number ? new(_values.SetItem(name, number)) : this;
    }

    /// <summary>Adds or replaces a text.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">The text; null leaves the parameters as they are.</param>
    /// <returns>A changed copy.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    [Pure]
    public TransformParameters With(string name, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return value is null ? this : new(_values.SetItem(name, value));
    }

    /// <summary>A whole number that must be given.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="least">The least value allowed.</param>
    /// <param name="most">The greatest value allowed.</param>
    /// <exception cref="ArgumentException">It is not given, not a whole number or out of range; the message says what it should be.</exception>
    public int Integer(string name, int least, int most) =>
        OptionalInteger(name, least, most)
        ?? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The parameter '{name}' is missing; give a whole number from {least} to {most}."), name);

    /// <summary>A whole number that may be left out.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="least">The least value allowed.</param>
    /// <param name="most">The greatest value allowed.</param>
    /// <returns>The number, or null when it is not given.</returns>
    /// <exception cref="ArgumentException">It is not a whole number or out of range; the message says what it should be.</exception>
    public int? OptionalInteger(string name, int least, int most)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            return null;
        }

        return value is long number && number >= least && number <= most
            ? (int)number
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The parameter '{name}' must be a whole number from {least} to {most}."), name);
    }

    /// <summary>A text that may be left out.</summary>
    /// <param name="name">The parameter.</param>
    /// <returns>The text, or null when it is not given.</returns>
    /// <exception cref="ArgumentException">It is not a text.</exception>
    public string? OptionalText(string name)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            return null;
        }

        return value as string ?? throw new ArgumentException($"The parameter '{name}' must be a text in quotes.", name);
    }

    /// <summary>A date that may be left out.</summary>
    /// <param name="name">The parameter.</param>
    /// <returns>The date, or null when it is not given.</returns>
    /// <exception cref="ArgumentException">It is not a date of the form <c>2026-01-31</c>.</exception>
    public DateOnly? OptionalDate(string name)
    {
        if (OptionalText(name) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new ArgumentException($"The parameter '{name}' must be a date such as 2026-01-31.", name);
    }

    internal IEnumerable<KeyValuePair<string, object>> Values => _values;
}
