using System.Globalization;

namespace CityRights.Minimisation;

/// <summary>An age in whole years, or a date of birth, to the band it falls in: <c>40-49</c>, <c>90+</c>.</summary>
internal sealed class AgeBand : Transform
{
    internal const int MaximumAge = 130;

    private const int LongestOutput = 7;

    private readonly int _width;
    private readonly int? _top;
    private readonly DateOnly? _on;
    private readonly string? _format;

    private AgeBand(TransformParameters parameters)
    {
        _width = parameters.Integer("width", 2, 65);
        _top = parameters.OptionalInteger("top", _width, MaximumAge);
        _on = parameters.OptionalDate("on");
        _format = DateText.Checked(parameters.OptionalText("format"));
        if (_top is { } top && top % _width != 0)
        {
            throw new ArgumentException("The parameter 'top' must be a multiple of 'width', so that no band is cut.", nameof(parameters));
        }

        if (_format is not null && _on is null)
        {
            throw new ArgumentException("The parameter 'format' reads dates of birth; say with 'on' for which day the age is counted.", nameof(parameters));
        }
    }

    internal static TransformDefinition Definition { get; } =
        new("age-band", ["width", "top", "on", "format"], static parameters => new AgeBand(parameters));

    public override int MaxOutputLength(int inputLength) => LongestOutput;

    protected override bool TryTransformCore(ReadOnlySpan<char> value, Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        if (!TryAge(value, out var age) || age is < 0 or > MaximumAge)
        {
            return false;
        }

        if (age >= _top)
        {
            return destination.TryWrite(CultureInfo.InvariantCulture, $"{_top}+", out charsWritten);
        }

        var from = age / _width * _width;
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{from}-{from + _width - 1}", out charsWritten);
    }

    private bool TryAge(ReadOnlySpan<char> value, out int age)
    {
        age = -1;
        if (_on is not { } on)
        {
            return int.TryParse(value.Trim(' '), NumberStyles.None, CultureInfo.InvariantCulture, out age);
        }

        if (!DateText.TryParse(value, _format, out var born) || born > on)
        {
            return false;
        }

        // Somebody born on 29 February turns a year older on 1 March of a common year.
        age = on.Year - born.Year - ((on.Month, on.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
        return true;
    }
}
