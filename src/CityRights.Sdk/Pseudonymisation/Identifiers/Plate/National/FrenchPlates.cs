namespace CityRights.Pseudonymisation;

/// <summary>
/// France (order of 9 February 2009): two letters, 001 to 999, two letters, without I, O, U and the pair SS; before 2009 a number, one to three letters and the
/// department, 01 to 95, 2A, 2B or 97 and 98 with a digit.
/// </summary>
internal static class FrenchPlates
{
    private static readonly PlateShapes Current = new("XX999XX");

    private static readonly PlateShapes Departmental = new(PlateShapes.Of((1, 3), (2, 3)).Concat(PlateShapes.Of((1, 3), (1, 1), (1, 1)))
        .SelectMany(static rest => Enumerable.Range(1, 4).Select(digits => new string('9', digits) + rest)));

    internal static bool IsPlate(ReadOnlySpan<byte> plate)
    {
        if (Current.Contain(plate))
        {
            return !plate.ContainsAny("IOU"u8) && !plate.StartsWith("SS"u8) && !plate.EndsWith("SS"u8) && !plate[2..5].SequenceEqual("000"u8);
        }

        return Departmental.Contain(plate) && plate[0] != '0' && IsDepartment(plate[(LastLetterOfSeries(plate) + 1)..]);
    }

    private static bool IsDepartment(ReadOnlySpan<byte> text) => text.Length switch
    {
        2 when AsciiText.IsDigit(text[1]) => NumberText.Value(text) is >= 1 and <= 95,
        2 => text.SequenceEqual("2A"u8) || text.SequenceEqual("2B"u8),
        _ => NumberText.Value(text[..2]) is 97 or 98,
    };

    /// <summary>The last letter that a digit follows: A and B of Corsica end the plate.</summary>
    private static int LastLetterOfSeries(ReadOnlySpan<byte> plate)
    {
        var at = plate.Length - 2;
        while (AsciiText.IsDigit(plate[at]))
        {
            at--;
        }

        return at;
    }
}
