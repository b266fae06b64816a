using System.Text;
using CityRights.Minimisation;

namespace CityRights.Files;

/// <summary>What to project, where to, and by which rules.</summary>
public sealed class CsvProjectionOptions
{
    /// <summary>The path of the CSV file that is read: RFC 4180 with a header line; lines end with LF or CRLF.</summary>
    public required string Input { get; init; }

    /// <summary>The path of the CSV file that is written: UTF-8 without byte-order mark, CRLF. It appears only when it is complete.</summary>
    public required string Output { get; init; }

    /// <summary>The policy.</summary>
    public required MinimisationPolicy Policy { get; init; }

    /// <summary>The purpose; the policy must declare it.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>Pins the key version of pseudonyms, so that the output joins with earlier files of that version.</summary>
    /// <value>Null by default: the current version.</value>
    public int? KeyVersion { get; init; }

    /// <summary>What happens when a row cannot be projected.</summary>
    /// <value><see cref="RowErrorAction.Stop"/> by default.</value>
    public RowErrorAction OnError { get; init; }

    /// <summary>The encoding of the input. Bytes that are none of it stop the run.</summary>
    /// <value>Null by default: UTF-8, with or without byte-order mark.</value>
    public Encoding? Encoding { get; init; }

    /// <summary>The character between fields, in input and output.</summary>
    /// <value>A comma by default.</value>
    public char Delimiter { get; init; } = ',';

    /// <summary>Whether an existing output file is replaced.</summary>
    /// <value>False by default.</value>
    public bool Overwrite { get; init; }

    /// <summary>What happens to text that a spreadsheet would run as a formula.</summary>
    /// <value><see cref="FormulaHandling.Prefix"/> by default.</value>
    public FormulaHandling Formulas { get; init; }

    /// <summary>The greatest length of one record, in characters; a longer one stops the run. It bounds the memory of the run.</summary>
    /// <value>1,048,576 by default; at least 1,024, at most 268,435,456.</value>
    public int MaxRecordLength { get; init; } = 1 << 20;

    /// <summary>How many skipped rows the result lists one by one; all are counted.</summary>
    /// <value>100 by default; at least 0.</value>
    public int MaxReportedProblems { get; init; } = 100;
}
