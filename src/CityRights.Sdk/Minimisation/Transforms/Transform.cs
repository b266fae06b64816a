namespace CityRights.Minimisation;

/// <summary>
/// Generalises one value: an age to a band, a date to its year (ISO/IEC 20889 "generalisation"). Implementers derive and write two members.
/// </summary>
/// <remarks>
/// A missing value (empty text, null) stays missing: <see cref="TryTransformCore"/> never sees one. A value outside what the transform
/// states is refused; a refusal or an exception leaves no output, and never the input. Instances are immutable and safe for concurrent use.
/// </remarks>
public abstract class Transform
{
    /// <summary>The most characters that the output for an input of a length can have. A destination at least this long is never too short.</summary>
    /// <param name="inputLength">The length of the input, in characters.</param>
    public abstract int MaxOutputLength(int inputLength);

    /// <summary>Transforms a value.</summary>
    /// <param name="value">The value; an empty one is missing and stays so.</param>
    /// <param name="destination">Receives the output. It must not overlap <paramref name="value"/>; on refusal it is cleared.</param>
    /// <param name="charsWritten">The length of the output; 0 on refusal.</param>
    /// <returns>Whether the value is one that the transform states; false is a refusal.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <see cref="MaxOutputLength"/> of the value's length.</exception>
    public bool TryTransform(ReadOnlySpan<char> value, Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        if (value.IsEmpty)
        {
            return true;
        }

        if (destination.Length < MaxOutputLength(value.Length))
        {
            throw new ArgumentException("The destination is too short; size it by MaxOutputLength.", nameof(destination));
        }

        var done = false;
        try
        {
            done = TryTransformCore(value, destination, out charsWritten);
        }
        finally
        {
            if (!done)
            {
                destination.Clear();
                charsWritten = 0;
            }
        }

        return done;
    }

    /// <summary>Transforms a value.</summary>
    /// <param name="value">The value; null and empty are missing and stay so.</param>
    /// <param name="output">The output, or null for a missing value and on refusal.</param>
    /// <returns>Whether the value is one that the transform states; false is a refusal.</returns>
    public bool TryTransform(string? value, out string? output)
    {
        output = null;
        if (string.IsNullOrEmpty(value))
        {
            return true;
        }

        var destination = new char[MaxOutputLength(value.Length)];
        if (!TryTransform(value, destination, out var written))
        {
            return false;
        }

        output = new string(destination, 0, written);
        return true;
    }

    /// <summary>Transforms a value that is not missing.</summary>
    /// <param name="value">The value; never empty.</param>
    /// <param name="destination">Receives the output; at least <see cref="MaxOutputLength"/> characters.</param>
    /// <param name="charsWritten">The length of the output.</param>
    /// <returns>False to refuse the value.</returns>
    protected abstract bool TryTransformCore(ReadOnlySpan<char> value, Span<char> destination, out int charsWritten);
}
