using System.Security.Cryptography;
using System.Text;

namespace ParkingPermits.Tour.Attack;

/// <summary>Turns a plate into what anybody without a secret can turn it into. One for each thread.</summary>
internal sealed class CarelessDigests : IDisposable
{
    // Keys that careless programs use.
    private static readonly byte[][] GuessedKeys = ["secret"u8.ToArray(), new byte[32]];

    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
    private readonly IncrementalHash _md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    private readonly IncrementalHash[] _keyed = [.. GuessedKeys.Select(static key => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key))];
    private readonly byte[] _text = new byte[32];
    private readonly byte[] _digest = new byte[SHA256.HashSizeInBytes];

    /// <summary>What takes a digest.</summary>
    public delegate void Taker(ReadOnlySpan<byte> digest);

    /// <summary>Computes every digest of a plate.</summary>
    /// <param name="plate">As it stands on the car.</param>
    /// <param name="compact">Without hyphens.</param>
    /// <param name="take">Gets one digest after the other.</param>
    public void Each(string plate, string compact, Taker take)
    {
        var canonical = "NL" + compact;
        take(Of(_sha256, plate));
        take(Of(_sha256, compact));
        take(Of(_sha256, canonical));
        take(Of(_sha1, plate));
        take(Of(_md5, compact));
        foreach (var keyed in _keyed)
        {
            take(Of(keyed, canonical));
        }
    }

    public void Dispose()
    {
        foreach (var hash in _keyed.Append(_sha256).Append(_sha1).Append(_md5))
        {
            hash.Dispose();
        }
    }

    private ReadOnlySpan<byte> Of(IncrementalHash hash, string text)
    {
        hash.AppendData(_text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
        return _digest.AsSpan(0, hash.GetHashAndReset(_digest));
    }
}
