using CityRights;

namespace ParkingPermits.Pages;

/// <summary>Periods in words.</summary>
internal static class PeriodTexts
{
    private const int MonthsInAYear = 12;

    private static readonly LocalisedText Year = Words.Of("{0} year", "{0} jaar", "{0} año");
    private static readonly LocalisedText Years = Words.Of("{0} years", "{0} jaar", "{0} años");
    private static readonly LocalisedText Month = Words.Of("{0} month", "{0} maand", "{0} mes");
    private static readonly LocalisedText Months = Words.Of("{0} months", "{0} maanden", "{0} meses");
    private static readonly LocalisedText Day = Words.Of("{0} day", "{0} dag", "{0} día");
    private static readonly LocalisedText Days = Words.Of("{0} days", "{0} dagen", "{0} días");

    public static string Of(Period period, Language language)
    {
        var parts = new List<string>();
        Add(period.TotalMonths / MonthsInAYear, Year, Years);
        Add(period.TotalMonths % MonthsInAYear, Month, Months);
        Add(period.TotalDays, Day, Days);
        return string.Join(", ", parts);

        void Add(int count, LocalisedText one, LocalisedText several)
        {
            if (count > 0)
            {
                parts.Add(string.Format(language.Culture, (count == 1 ? one : several).In(language.Code), count));
            }
        }
    }
}
