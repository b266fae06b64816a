using System.Text;

namespace CityRights.Files;

/// <summary>Where identifiers stand in a CSV file.</summary>
public sealed class CsvIdentifierOptions
{
    /// <summary>The path of the CSV file: RFC 4180 with a header line; lines end with LF or CRLF.</summary>
    public required string Input { get; init; }

    /// <summary>The name of the column, exactly as the header has it.</summary>
    public required string Column { get; init; }

    /// <summary>The encoding. Bytes that are none of it stop the reading.</summary>
    /// <value>Null by default: UTF-8, with or without byte-order mark.</value>
    public Encoding? Encoding { get; init; }

    /// <summary>The character between fields: a comma, a semicolon, a tab or a vertical bar.</summary>
    /// <value>A comma by default.</value>
    public char Delimiter { get; init; } = ',';

    /// <summary>The greatest length of one record, in characters. It bounds the memory.</summary>
    /// <value>1,048,576 by default; at least 1,024, at most 268,435,456.</value>
    public int MaxRecordLength { get; init; } = 1 << 20;
}
