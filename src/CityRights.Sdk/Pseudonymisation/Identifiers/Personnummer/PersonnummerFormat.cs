using System.Globalization;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Personnummer and samordningsnummer. Source: folkbokföringslagen § 18 and 18 a, and Skatteverket (SKV 704, SKV 707): year, month and day of birth (the day of a samordningsnummer
/// raised by 60), three digits, a check digit by Luhn over the ten digits without century. Three digits from 980 are for tests.
/// </summary>
/// <remarks>
/// <para>
/// Canonical form, version 1: twelve digits, with the century, as Skatteverket stores them. Without it a child and somebody a hundred years older have the same ten digits.
/// </para>
/// <para>
/// In ten digits the sign says the century: + from the year in which somebody turns 100, - before. It changes meaning with the calendar, and a canonical form depends on no clock:
/// so ten digits are read only where the field says in which year they were written. Without a sign they are read only where the elder would be over
/// <see cref="OldestAge"/>, which nobody has been.
/// </para>
/// </remarks>
internal sealed class PersonnummerFormat : IdentifierFormat, ICheckedIdentifier
{
    private const int Length = 12;
    private const int OldestAge = 125;
    private const int FirstYear = 1947;
    private const int LastYear = 2099;
    private static readonly PersonnummerLayout Layout = new();

    private readonly int? _writtenIn;

    internal PersonnummerFormat(int? writtenIn = null)
        : base("se-personnummer", canonicalVersion: 1, writtenIn?.ToString(CultureInfo.InvariantCulture))
    {
        if (writtenIn is < FirstYear or > LastYear)
        {
            throw new ArgumentOutOfRangeException(nameof(writtenIn), "The year in which the numbers were written is 1947, when they began, to 2099.");
        }

        _writtenIn = writtenIn;
    }

    public override int MaximumCanonicalLength => Length;

    /// <summary>A hundred years of days, 999 numbers each.</summary>
    public override long? ValueSpace => 36_000_000;

    public CheckedLayout LayoutOf(ReadOnlySpan<byte> text) => Layout;

    public override IdentifierFormat Qualified(string qualifier) =>
        qualifier?.Length == 4 && int.TryParse(qualifier, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new PersonnummerFormat(year)
            : throw new ArgumentException("The year in which the numbers were written has four digits.", nameof(qualifier));

    protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = Length;
        var number = destination[..Length];
        if (PersonnummerText.Read(identifier, number, out var length, out var sign) is { } rule)
        {
            return rule;
        }

        if (length == Length - 2)
        {
            number[..length].CopyTo(number[2..]);
            if (YearOf(NumberText.Value(number[2..4]), sign) is not { } year)
            {
                return PersonnummerRules.Century;
            }

            NumberText.Write((uint)year, number[..4]);
        }

        return !IsBirth(number) ? PersonnummerRules.Date : Layout.HasCheck(number, CheckKind.Right) ? null : PersonnummerRules.Check;
    }

    /// <summary>The year of birth of ten digits, or null where it cannot be known.</summary>
    private int? YearOf(int yearOfCentury, char sign)
    {
        if (_writtenIn is not { } now)
        {
            return null;
        }

        var younger = now - ((now - yearOfCentury) % 100);
        return sign switch
        {
            '+' => younger - 100,
            '-' => younger,
            _ => now - (younger - 100) > OldestAge ? younger : null,
        };
    }

    private static bool IsBirth(ReadOnlySpan<byte> number)
    {
        var (year, month, day) = (NumberText.Value(number[..4]), NumberText.Value(number[4..6]), NumberText.Value(number[6..8]));
        if (year is < 1800 or > 2099 || NumberText.Value(number[8..11]) == 0)
        {
            return false;
        }

        // A samordningsnummer may leave month and day unknown: 00, and 60.
        return day < 60 ? CalendarDate.Exists(year, month, day) : month <= 12 && (day == 60 || month == 0 || CalendarDate.Exists(year, month, day - 60));
    }
}
