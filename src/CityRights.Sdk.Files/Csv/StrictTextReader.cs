using System.Text;

namespace CityRights.Files;

/// <summary>
/// Decodes a stream and refuses what would be read differently by different readers: bytes that are not of the encoding, NUL characters, and
/// carriage returns without a line feed. Each refusal names the line.
/// </summary>
/// <remarks>
/// The CSV reader behind it drops lines that begin with its comment character, which is set to NUL and so can never occur, and takes a lone
/// carriage return for a line end or for text depending on where its buffer happens to end.
/// </remarks>
internal sealed class StrictTextReader : TextReader
{
    private const int BufferSize = 1 << 16;

    private readonly Stream _stream;
    private readonly Encoding _encoding;
    private readonly Decoder _decoder;
    private readonly byte[] _bytes = new byte[BufferSize];
    private readonly char[] _chars;
    private int _bytesHeld;
    private int _charsRead;
    private int _charsHeld;
    private long _line = 1;
    private bool _begun;
    private bool _afterReturn;
    private bool _ended;

    internal StrictTextReader(Stream stream, Encoding encoding)
    {
        _stream = stream;
        _encoding = (Encoding)encoding.Clone();
        _encoding.DecoderFallback = DecoderFallback.ExceptionFallback;
        _decoder = _encoding.GetDecoder();
        _chars = new char[_encoding.GetMaxCharCount(BufferSize)];
    }

    /// <summary>The bytes read so far.</summary>
    internal long BytesRead { get; private set; }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (_charsRead == _charsHeld && !_ended)
        {
            Take(_stream.Read(_bytes, _bytesHeld, _bytes.Length - _bytesHeld));
        }

        return Give(buffer);
    }

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count)).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        while (_charsRead == _charsHeld && !_ended)
        {
            Take(await _stream.ReadAsync(_bytes.AsMemory(_bytesHeld), cancellationToken).ConfigureAwait(false));
        }

        return Give(buffer.Span);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Give(Span<char> buffer)
    {
        var count = Math.Min(buffer.Length, _charsHeld - _charsRead);
        _chars.AsSpan(_charsRead, count).CopyTo(buffer);
        _charsRead += count;
        return count;
    }

    private void Take(int read)
    {
        BytesRead += read;
        _bytesHeld += read;
        _ended = read == 0;
        var skipped = 0;
        if (!_begun)
        {
            if (!_ended && _bytesHeld < ByteOrderMarks.Longest)
            {
                return;
            }

            _begun = true;
            skipped = ByteOrderMarks.Skip(_bytes.AsSpan(0, _bytesHeld), _encoding);
        }

        _charsRead = 0;
        _charsHeld = Decode(_bytes.AsSpan(skipped, _bytesHeld - skipped));
        _bytesHeld = 0;
        Check(_chars.AsSpan(0, _charsHeld));
    }

    private int Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return _decoder.GetChars(bytes, _chars, flush: _ended);
        }
        catch (DecoderFallbackException exception)
        {
            var before = bytes[..Math.Clamp(exception.Index, 0, bytes.Length)];
            var lenient = (Encoding)_encoding.Clone();
            lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
            throw FileError.WrongEncoding(_encoding.WebName, _line + lenient.GetString(before).AsSpan().Count('\n'));
        }
    }

    private void Check(ReadOnlySpan<char> text)
    {
        if (_afterReturn && (text is [not '\n', ..] || (text.IsEmpty && _ended)))
        {
            throw FileError.LoneReturn(_line);
        }

        if (text.IsEmpty)
        {
            return;
        }

        if (text.IndexOf('\0') is var nul and >= 0)
        {
            throw FileError.NotText(_line + text[..nul].Count('\n'));
        }

        var rest = text;
        while (rest.IndexOf('\r') is var at and >= 0 && at + 1 < rest.Length)
        {
            if (rest[at + 1] != '\n')
            {
                throw FileError.LoneReturn(_line + text[..(text.Length - rest.Length + at)].Count('\n'));
            }

            rest = rest[(at + 2)..];
        }

        _afterReturn = text[^1] == '\r';
        _line += text.Count('\n');
    }
}
