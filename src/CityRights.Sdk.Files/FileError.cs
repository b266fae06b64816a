using System.Globalization;

namespace CityRights.Files;

/// <summary>The one place that makes this package's exceptions. No message holds a value of the data.</summary>
internal static class FileError
{
    internal static FileProjectionException CannotRead(Exception cause) =>
        new("CRT-FILES-101", "The input file cannot be read; check that it exists and may be read.", innerException: cause);

    internal static FileProjectionException OutputExists() =>
        new("CRT-FILES-102", "The output file exists; name another, or say that it may be overwritten.");

    internal static FileProjectionException SameFile() =>
        new("CRT-FILES-103", "Input and output are the same file; name another output.");

    internal static FileProjectionException CannotWrite(Exception cause) =>
        new("CRT-FILES-104", "The output cannot be written; check that its folder exists and may be written to.", innerException: cause);

    internal static FileProjectionException NoSpace(Exception cause) =>
        new("CRT-FILES-105", "The disk of the output is full; free space, or name an output on another disk. Nothing was left behind.", innerException: cause);

    internal static FileProjectionException Empty() =>
        new("CRT-FILES-110", "The input is empty; a CSV file begins with a header line.", line: 1);

    internal static FileProjectionException WrongEncoding(string encoding, long line) =>
        new("CRT-FILES-111", Invariant($"The input is not {encoding} from line {line} on; save it as UTF-8, or declare its encoding."), line);

    internal static FileProjectionException ForeignMark(string encoding) =>
        new("CRT-FILES-111", $"The input begins with the byte-order mark of {encoding}, which is not the encoding it is read as; save it as UTF-8, or declare {encoding}.", line: 1);

    internal static FileProjectionException NotText(long line) =>
        new("CRT-FILES-112", Invariant($"There is a NUL character on line {line}, so this is not a text file in the encoding it is read as; save it as UTF-8, or declare its encoding."), line);

    internal static FileProjectionException LoneReturn(long line) =>
        new("CRT-FILES-113", Invariant($"There is a carriage return without a line feed on line {line}, which readers take differently; convert the line ends to LF or CRLF."), line);

    internal static FileProjectionException WrongQuotes(long line) =>
        new("CRT-FILES-114", Invariant($"The quotes of the record that begins on line {line} do not match, so where it ends is not certain. Correct it: a quote inside a quoted field is doubled, and nothing stands between the closing quote and the delimiter."), line);

    internal static FileProjectionException TooLong(long line, int limit) =>
        new("CRT-FILES-115", Invariant($"The record that begins on line {line} is longer than {limit} characters. Look there for a quote that is never closed, or allow longer records."), line);

    internal static FileProjectionException BadHeader(RowProblem problem) =>
        new("CRT-FILES-116", $"The header ({problem.Place}) is not sound: {problem.Explain}.", problem.Line, problem.Column);

    internal static FileProjectionException BadRow(RowProblem problem) =>
        new("CRT-FILES-120", $"{problem.Place}: {problem.Explain}. Correct the row, or skip rows that cannot be projected.", problem.Line, problem.Column);

    internal static FileProjectionException ColumnNotSure(string column) =>
        new("CRT-FILES-121", $"The input has no column '{column}', or several of that name. Name a column exactly as the header line has it.", line: 1);

    internal static FileProjectionException BadIdentifierRow(RowProblem problem) =>
        new("CRT-FILES-122", $"{problem.Place}: {problem.Explain}. Correct the row and read again; nothing was done with it.", problem.Line, problem.Column);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
