using CityRights.Minimisation;
using Sylvan.Data.Csv;

namespace CityRights.Files;

/// <summary>Reads records, the header among them, and knows on which line each begins.</summary>
internal sealed class CsvRecordReader : RowReader, IAsyncDisposable
{
    private readonly StrictTextReader _text;
    private readonly CsvDataReader _csv;
    private readonly char _delimiter;
    private readonly int _limit;
    private long _nextLine = 1;

    private CsvRecordReader(StrictTextReader text, CsvDataReader csv, char delimiter, int limit)
    {
        _text = text;
        _csv = csv;
        _delimiter = delimiter;
        _limit = limit;
    }

    /// <summary>The line on which the current record begins.</summary>
    internal long Line { get; private set; } = 1;

    public override int FieldCount => _csv.RowFieldCount;

    internal static async ValueTask<CsvRecordReader> OpenAsync(StrictTextReader text, char delimiter, int limit, CancellationToken cancellationToken)
    {
        var options = new CsvDataReaderOptions
        {
            Delimiter = delimiter,
            HasHeaders = false,
            CsvStyle = CsvStyle.Standard,
            // Lines that begin with it are dropped in silence; NUL never gets through the strict reader.
            Comment = '\0',
            BufferSize = Math.Min(1 << 16, limit),
            MaxBufferSize = limit,
        };
        await text.FillAsync(cancellationToken).ConfigureAwait(false);
        try
        {
#pragma warning disable CA1849 // What the reader takes first was read ahead just now.
            return new(text, CsvDataReader.Create(text, options), delimiter, limit);
#pragma warning restore CA1849
        }
        catch (CsvFormatException exception)
        {
            throw Translate(exception, 1, limit);
        }
    }

    public override ReadOnlySpan<char> GetField(int index) => _csv.GetFieldSpan(index);

    /// <summary>Moves to the next record that is not a blank line.</summary>
    internal ValueTask<bool> ReadAsync(CancellationToken cancellationToken) =>
        _text.IsDrained ? FillAndReadAsync(cancellationToken) : ValueTask.FromResult(Read());

    private async ValueTask<bool> FillAndReadAsync(CancellationToken cancellationToken)
    {
        await _text.FillAsync(cancellationToken).ConfigureAwait(false);
        return Read();
    }

    // What is read ahead is nearly always enough; a record longer than that waits for the stream here.
    private bool Read()
    {
        try
        {
            while (_csv.Read())
            {
                Line = _nextLine;
                var record = _csv.GetRawRecordSpan();
                _nextLine += record.Count('\n');
                if (!IsBlank(record))
                {
                    return true;
                }
            }

            return false;
        }
        catch (CsvFormatException exception)
        {
            throw Translate(exception, _nextLine, _limit);
        }
    }

    /// <summary>Whether a quote stands inside a field that does not begin with one. The reader takes it as text; other readers do not.</summary>
    internal bool HasStrayQuote()
    {
        var record = _csv.GetRawRecordSpan();
        return record.Contains('"') && QuoteRules.HasStray(record, _delimiter);
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    private bool IsBlank(ReadOnlySpan<char> record) => record is "" or "\n" or "\r\n" && _csv.FieldCount != 1;

    // The reader's own exception is not passed on: it carries a character of the data.
    private static FileProjectionException Translate(CsvFormatException exception, long line, int limit) =>
        exception is CsvRecordTooLargeException ? FileError.TooLong(line, limit) : FileError.WrongQuotes(line);
}
