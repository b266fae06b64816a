using CityRights.Pseudonymisation;

namespace CityRights.Minimisation;

internal sealed class PseudonymProjection : FieldProjection
{
    private readonly FieldPseudonymiser _pseudonymiser;
    private readonly string[] _missing;

    internal PseudonymProjection(FieldPseudonymiser pseudonymiser, IEnumerable<string> missing)
    {
        _pseudonymiser = pseudonymiser;
        _missing = [.. missing];
    }

    internal override int MaxOutputLength(int inputLength) => FieldPseudonymiser.MaxTokenLength;

    internal override bool TryProject(ReadOnlySpan<char> value, Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        return MissingMarkers.Contains(_missing, value) || _pseudonymiser.TryWriteToken(value, destination, out charsWritten).IsDone;
    }
}
