namespace CityRights.Minimisation;

/// <summary>A postcode to its first characters: <c>1017 AB</c> to <c>1017</c>.</summary>
internal sealed class TruncatePostcode : Transform
{
    private const int LongestPostcode = 12;

    private readonly int _keep;
    private readonly int? _length;

    private TruncatePostcode(TransformParameters parameters)
    {
        _keep = parameters.Integer("keep", 1, LongestPostcode - 1);
        _length = parameters.OptionalInteger("length", _keep + 1, LongestPostcode);
    }

    internal static TransformDefinition Definition { get; } =
        new("truncate-postcode", ["keep", "length"], static parameters => new TruncatePostcode(parameters));

    public override int MaxOutputLength(int inputLength) => LongestPostcode;

    protected override bool TryTransformCore(ReadOnlySpan<char> value, Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        var length = 0;
        foreach (var character in value)
        {
            if (character is ' ' or '-')
            {
                continue;
            }

            if (!char.IsAsciiLetterOrDigit(character) || length == LongestPostcode)
            {
                return false;
            }

            destination[length++] = char.ToUpperInvariant(character);
        }

        // A code that is no longer than what is kept would come out whole.
        if (length <= _keep || (_length is { } expected && length != expected))
        {
            return false;
        }

        destination[_keep..length].Clear();
        charsWritten = _keep;
        return true;
    }
}
