namespace CityRights.Minimisation;

internal sealed class TransformProjection : FieldProjection
{
    private readonly Transform _transform;
    private readonly string[] _missing;

    internal TransformProjection(Transform transform, IEnumerable<string> missing)
    {
        _transform = transform;
        _missing = [.. missing];
    }

    internal override int MaxOutputLength(int inputLength) => _transform.MaxOutputLength(inputLength);

    internal override bool TryProject(ReadOnlySpan<char> value, Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        return MissingMarkers.Contains(_missing, value) || _transform.TryTransform(value, destination, out charsWritten);
    }
}
