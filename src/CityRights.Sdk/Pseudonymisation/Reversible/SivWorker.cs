using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <summary>
/// A keyed AES-SIV with room for one stretch of a column, so that each of its steps is one call of the platform for all values in it. Serves one thread at a
/// time. What it held of people is overwritten before it is lent to the next caller.
/// </summary>
internal sealed class SivWorker : IDisposable
{
    private const int MostRows = 256;
    private const int FormBytes = (16 * 1024) + IdentifierFormat.LongestCanonicalForm;

    private readonly AesSiv _cipher;
    private readonly IdentifierFormat _format;
    private readonly int[] _lengths = new int[MostRows];
    private readonly int[] _rows = new int[MostRows];

    // Pinned, so that overwriting it leaves no copy behind; made with the first column.
    private byte[] _forms = [];
    private byte[] _sealed = [];

    internal SivWorker(AesSiv cipher, IdentifierFormat format) => (_cipher, _format) = (cipher, format);

    internal AesSiv Cipher => _cipher;

    /// <summary>Seals a column; a row that breaks a rule has the rule in the place of its bytes.</summary>
    internal void SealMany(ReadOnlySpan<byte> associatedData, ReadOnlySpan<string?> rows, Span<byte[]?> sealedRows, Span<IdentifierRule?> rules)
    {
        if (_forms.Length == 0)
        {
            _forms = GC.AllocateArray<byte>(FormBytes, pinned: true);
            _sealed = new byte[FormBytes + (MostRows * AesSiv.Overhead)];
        }

        var (count, used) = (0, 0);
        for (var row = 0; row < rows.Length; row++)
        {
            rules[row] = _format.TryCanonicalise(rows[row], _forms.AsSpan(used), out var length);
            if (rules[row] is null)
            {
                (_lengths[count], _rows[count]) = (length, row);
                (count, used) = (count + 1, used + length);
            }

            if (count == MostRows || _forms.Length - used < _format.MaximumCanonicalLength || row == rows.Length - 1)
            {
                Seal(associatedData, count, used, sealedRows);
                (count, used) = (0, 0);
            }
        }
    }

    public void Dispose() => _cipher.Dispose();

    private void Seal(ReadOnlySpan<byte> associatedData, int count, int used, Span<byte[]?> sealedRows)
    {
        var target = _sealed.AsSpan(0, used + (count * AesSiv.Overhead));
        try
        {
            _cipher.SealMany(associatedData, _forms.AsSpan(0, used), _lengths.AsSpan(0, count), target);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(_forms.AsSpan(0, used));
        }

        for (var index = 0; index < count; index++)
        {
            var length = _lengths[index] + AesSiv.Overhead;
            sealedRows[_rows[index]] = target[..length].ToArray();
            target = target[length..];
        }
    }
}
