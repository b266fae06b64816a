namespace CityRights.Pseudonymisation;

/// <summary>Dates of birth inside numbers.</summary>
internal static class CalendarDate
{
    /// <summary>Whether a day exists in the Gregorian calendar.</summary>
    internal static bool Exists(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>Whether a day exists in some century: 29 February wherever the last two digits of the year are divisible by four.</summary>
    internal static bool ExistsInSomeCentury(int yearOfCentury, int month, int day) => Exists(2000 + yearOfCentury, month, day);
}
