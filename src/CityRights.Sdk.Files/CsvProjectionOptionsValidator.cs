namespace CityRights.Files;

/// <summary>Judges options before anything is opened.</summary>
internal static class CsvProjectionOptionsValidator
{
    private const int LeastRecord = 1 << 10;
    private const int GreatestRecord = 1 << 28;

    internal static void ThrowIfInvalid(CsvProjectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Input, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Output, nameof(options));
        ArgumentNullException.ThrowIfNull(options.Policy, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxReportedProblems, nameof(options));
        ThrowIfNotReadable(options.Delimiter, options.MaxRecordLength);
        if (!Enum.IsDefined(options.OnError) || !Enum.IsDefined(options.Formulas))
        {
            throw new ArgumentException("OnError and Formulas must be one of their named values.", nameof(options));
        }

        if (options.Purpose.IsDefault)
        {
            throw new ArgumentException("The default purpose names nothing.", nameof(options));
        }
    }

    internal static void ThrowIfNotReadable(char delimiter, int maxRecordLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRecordLength, LeastRecord);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxRecordLength, GreatestRecord);
        if (delimiter is not (',' or ';' or '\t' or '|'))
        {
            throw new ArgumentException("The delimiter must be a comma, a semicolon, a tab or a vertical bar.", nameof(delimiter));
        }
    }
}
