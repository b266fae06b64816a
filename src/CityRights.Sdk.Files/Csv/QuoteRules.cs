namespace CityRights.Files;

/// <summary>The rule of RFC 4180 section 2, point 5, that a field without quotes around it holds none.</summary>
internal static class QuoteRules
{
    /// <summary>Looks at a record whose quoted fields are known to be sound.</summary>
    internal static bool HasStray(ReadOnlySpan<char> record, char delimiter)
    {
        while (!record.IsEmpty)
        {
            if (record[0] == '"')
            {
                record = record[AfterQuoted(record)..];
            }
            else
            {
                var end = record.IndexOfAny(delimiter, '"');
                if (end >= 0 && record[end] == '"')
                {
                    return true;
                }

                record = end < 0 ? [] : record[end..];
            }

            record = record.IsEmpty ? record : record[1..];
        }

        return false;
    }

    private static int AfterQuoted(ReadOnlySpan<char> field)
    {
        var at = 1;
        while (field[at..].IndexOf('"') is var quote and >= 0)
        {
            at += quote + 1;
            if (at == field.Length || field[at] != '"')
            {
                return at;
            }

            at++;
        }

        return field.Length;
    }
}
