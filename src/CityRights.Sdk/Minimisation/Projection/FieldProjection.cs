namespace CityRights.Minimisation;

/// <summary>How the values of one field leave for one purpose, when not raw. Immutable; safe for concurrent use.</summary>
internal abstract class FieldProjection
{
    /// <summary>The most characters that the output for a value of a length can have.</summary>
    internal abstract int MaxOutputLength(int inputLength);

    /// <summary>Projects a value that is not empty; false is a refusal, and then nothing is written.</summary>
    internal abstract bool TryProject(ReadOnlySpan<char> value, Span<char> destination, out int charsWritten);
}
