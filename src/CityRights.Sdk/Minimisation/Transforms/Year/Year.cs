using System.Globalization;

namespace CityRights.Minimisation;

/// <summary>A date, alone or with a time, to its year in four digits.</summary>
internal sealed class Year : Transform
{
    private const int Digits = 4;

    private readonly string? _format;

    private Year(TransformParameters parameters) => _format = DateText.Checked(parameters.OptionalText("format"));

    internal static TransformDefinition Definition { get; } = new("year", ["format"], static parameters => new Year(parameters));

    public override int MaxOutputLength(int inputLength) => Digits;

    protected override bool TryTransformCore(ReadOnlySpan<char> value, Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        return DateText.TryParse(value, _format, out var date)
            && date.Year.TryFormat(destination, out charsWritten, "D4", CultureInfo.InvariantCulture);
    }
}
