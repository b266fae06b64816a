using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CityRights.Pseudonymisation;

namespace CityRights.Files;

/// <summary>The identifiers of one column of a CSV file of any size, in bounded memory: a source for the re-link job.</summary>
/// <remarks>
/// Its positions are numbers of rows. Its fingerprint is of the file's size and time of change, column and delimiter: a file that was written again is read from the start. What a
/// reader could take in two ways stops the reading, and so does a row that is wider or narrower than the header; an empty field is handed on, and refused by its format.
/// One reading at a time.
/// </remarks>
public sealed class CsvIdentifierSource : IdentifierSource
{
    private readonly CsvIdentifierOptions _options;
    private readonly string _path;
    private long _bytesRead;

    /// <summary>Looks at a file; it is opened at the first reading.</summary>
    /// <param name="options">Where the identifiers stand.</param>
    /// <exception cref="ArgumentException">An option is not of its form.</exception>
    public CsvIdentifierSource(CsvIdentifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Input, nameof(options));
        ArgumentException.ThrowIfNullOrEmpty(options.Column, nameof(options));
        CsvProjectionOptionsValidator.ThrowIfNotReadable(options.Delimiter, options.MaxRecordLength);
        _options = options;
        _path = Path.GetFullPath(options.Input);
    }

    /// <inheritdoc/>
    /// <value><c>CSV file</c>: neither path nor column, which may say something of the data.</value>
    public override string Name => "CSV file";

    /// <inheritdoc/>
    public override string? Fingerprint => new FileInfo(_path) is { Exists: true } file
        ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}/{file.LastWriteTimeUtc.Ticks}/{(int)_options.Delimiter}/{_options.Column}")
        : null;

    /// <summary>The bytes read so far, for the display of progress. May be read from another thread.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <inheritdoc/>
    /// <exception cref="FileProjectionException">The file cannot be read; the exception names the line where there is one.</exception>
    public override async IAsyncEnumerable<SourcedIdentifier> ReadAsync(string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var skip = after is null ? 0 : long.Parse(after, NumberStyles.None, CultureInfo.InvariantCulture);
        var input = CsvProjector.Open(_path);
        await using var inputOwner = input.ConfigureAwait(false);
        using var text = new StrictTextReader(input, _options.Encoding ?? Encoding.UTF8);
        var records = await CsvRecordReader.OpenAsync(text, _options.Delimiter, _options.MaxRecordLength, cancellationToken).ConfigureAwait(false);
        await using var recordsOwner = records.ConfigureAwait(false);
        var (column, width) = await ReadHeaderAsync(records, cancellationToken).ConfigureAwait(false);
        var row = 0L;
        while (await records.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            Interlocked.Exchange(ref _bytesRead, text.BytesRead);
            if (++row > skip)
            {
                yield return new(Field(records, column, width).AsMemory(), row.ToString(CultureInfo.InvariantCulture));
            }
        }

        Interlocked.Exchange(ref _bytesRead, text.BytesRead);
    }

    private async ValueTask<(int Column, int Width)> ReadHeaderAsync(CsvRecordReader records, CancellationToken cancellationToken)
    {
        if (!await records.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            throw FileError.Empty();
        }

        var found = -1;
        for (var index = 0; index < records.FieldCount; index++)
        {
            if (records.GetField(index).SequenceEqual(_options.Column))
            {
                found = found < 0 ? index : throw FileError.ColumnNotSure(_options.Column);
            }
        }

        return found < 0 ? throw FileError.ColumnNotSure(_options.Column) : (found, records.FieldCount);
    }

    private static string Field(CsvRecordReader records, int column, int width)
    {
        if (records.HasStrayQuote())
        {
            throw FileError.BadIdentifierRow(new(records.Line, 0, null, RowProblemReason.StrayQuote));
        }

        return records.FieldCount == width
            ? records.GetField(column).ToString()
            : throw FileError.BadIdentifierRow(new(records.Line, 0, null, RowProblemReason.WrongWidth));
    }
}
