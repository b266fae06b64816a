using System.Text;
using CityRights.Minimisation;

namespace CityRights.Files;

/// <summary>One run over one file.</summary>
internal sealed class CsvProjection
{
    private const int FlushAt = 1 << 15;
    private const int RowsBetweenLooks = 256;

    private readonly CsvProjectionOptions _options;
    private readonly IMinimiser _minimiser;
    private readonly StrictTextReader _text;
    private readonly CsvRecordReader _records;
    private readonly PartialFile _output;
    private readonly ProgressTicker _ticker;
    private readonly List<RowProblem> _problems = [];
    private byte[] _bytes = [];
    private long _read;
    private long _written;

    internal CsvProjection(
        CsvProjectionOptions options, IMinimiser minimiser, StrictTextReader text, CsvRecordReader records, PartialFile output, ProgressTicker ticker)
    {
        _options = options;
        _minimiser = minimiser;
        _text = text;
        _records = records;
        _output = output;
        _ticker = ticker;
    }

    internal async ValueTask<CsvProjectionResult> RunAsync(CancellationToken cancellationToken)
    {
        var projector = await ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        var writer = new CsvRowWriter(_options.Delimiter, _options.Formulas, projector.Columns.Length);
        WriteHeader(projector, writer);
        while (await _records.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            _read++;
            Project(projector, writer);
            if (writer.Finished >= FlushAt)
            {
                await FlushAsync(writer, cancellationToken).ConfigureAwait(false);
            }

            if (_read % RowsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _ticker.Tick(_read, _text.BytesRead);
            }
        }

        await FlushAsync(writer, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        await _output.CommitAsync().ConfigureAwait(false);
        _ticker.Report(_read, _text.BytesRead);
        return new()
        {
            RowsRead = _read,
            RowsWritten = _written,
            Problems = [.. _problems],
            BytesRead = _text.BytesRead,
            BytesWritten = _output.Length,
            Elapsed = _ticker.Elapsed,
            Columns = projector.Columns,
            ColumnsDropped = projector.InputColumns - projector.Columns.Length,
            PolicyFingerprint = _options.Policy.Fingerprint,
        };
    }

    private async ValueTask<RowProjector> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        if (!await _records.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            throw FileError.Empty();
        }

        if (_records.HasStrayQuote())
        {
            throw FileError.BadHeader(new(_records.Line, 0, null, RowProblemReason.StrayQuote));
        }

        var columns = new string[_records.FieldCount];
        for (var index = 0; index < columns.Length; index++)
        {
            columns[index] = _records.GetField(index).ToString();
        }

        return _minimiser.Rows(_options.Policy, _options.Purpose, columns, _options.KeyVersion);
    }

    private void WriteHeader(RowProjector projector, CsvRowWriter writer)
    {
        for (var index = 0; index < projector.Columns.Length; index++)
        {
            if (!writer.TryWriteField(projector.Columns[index]))
            {
                throw FileError.BadHeader(new(_records.Line, index + 1, null, RowProblemReason.ControlCharacter));
            }
        }

        writer.EndRow();
    }

    private void Project(RowProjector projector, CsvRowWriter writer)
    {
        if (_records.HasStrayQuote())
        {
            Refuse(new(_records.Line, 0, null, RowProblemReason.StrayQuote));
            return;
        }

        var outcome = projector.Project(_records, writer);
        if (outcome.IsWritten)
        {
            _written++;
        }
        else
        {
            Refuse(new(_records.Line, outcome.Column, outcome.Field, Reason(outcome.Status)));
        }
    }

    private void Refuse(RowProblem problem)
    {
        if (_options.OnError == RowErrorAction.Stop)
        {
            throw FileError.BadRow(problem);
        }

        if (_problems.Count < _options.MaxReportedProblems)
        {
            _problems.Add(problem);
        }
    }

    private async ValueTask FlushAsync(CsvRowWriter writer, CancellationToken cancellationToken)
    {
        var length = Encode(writer);
        await _output.WriteAsync(_bytes.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
    }

    private int Encode(CsvRowWriter writer)
    {
        var text = writer.Take();
        var needed = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_bytes.Length < needed)
        {
            _bytes = new byte[needed];
        }

        return Encoding.UTF8.GetBytes(text, _bytes);
    }

    private static RowProblemReason Reason(RowStatus status) => status switch
    {
        RowStatus.WrongWidth => RowProblemReason.WrongWidth,
        RowStatus.NotWritable => RowProblemReason.ControlCharacter,
        _ => RowProblemReason.ValueRefused,
    };
}
