using System.Text;

namespace CityRights.Files;

/// <summary>
/// Decodes a stream and refuses what would be read differently by different readers: bytes that are not of the encoding, NUL characters, and
/// carriage returns without a line feed. Each refusal names the line.
/// </summary>
/// <remarks>
/// The CSV reader behind it drops lines that begin with its comment character, which is set to NUL and so can never occur; takes a lone
/// carriage return for a line end or for text depending on where its buffer happens to end; and takes every later line feed for text when the
/// first piece it is given ends between a carriage return and its line feed. So no piece ends there.
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
        _chars = new char[1 + _encoding.GetMaxCharCount(BufferSize)];
    }

    /// <summary>The bytes read so far.</summary>
    internal long BytesRead { get; private set; }

    /// <summary>Whether reading would wait for the stream; <see cref="FillAsync"/> then waits without holding a thread.</summary>
    internal bool IsDrained => _charsRead == _charsHeld && !_ended;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (IsDrained)
        {
            Take(_stream.Read(_bytes, _bytesHeld, _bytes.Length - _bytesHeld));
        }

        return Give(buffer);
    }

    /// <summary>Reads the next bytes, if none of those read before are left.</summary>
    internal async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        while (IsDrained)
        {
            Take(await _stream.ReadAsync(_bytes.AsMemory(_bytesHeld), cancellationToken).ConfigureAwait(false));
        }
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
        if (count > 1 && _chars[_charsRead + count - 1] == '\r')
        {
            count--;
        }

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

        var kept = _afterReturn ? 1 : 0;
        _chars[0] = '\r';
        var decoded = Decode(_bytes.AsSpan(skipped, _bytesHeld - skipped), _chars.AsSpan(kept));
        _bytesHeld = 0;
        Check(_chars.AsSpan(kept, decoded));
        _charsRead = 0;
        _charsHeld = kept + decoded - (_afterReturn ? 1 : 0);
    }

    private int Decode(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        try
        {
            return _decoder.GetChars(bytes, chars, flush: _ended);
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
