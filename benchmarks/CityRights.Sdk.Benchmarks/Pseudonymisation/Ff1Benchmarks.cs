using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using CityRights.Pseudonymisation;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Fpe;
using Org.BouncyCastle.Crypto.Parameters;

namespace CityRights.Benchmarks.Pseudonymisation;

/// <summary>FF1 of nine digits under an AES-256 key with a tweak of eight bytes, as format-preserving output uses it. The peer is BouncyCastle's.</summary>
[MemoryDiagnoser]
public class Ff1Benchmarks
{
    private const int Length = 9;
    private const int Batch = 1_024;

    private static readonly byte[] Tweak = [1, 2, 3, 4, 5, 6, 7, 8];

    private readonly ushort[] _numerals = new ushort[Batch * Length];
    private readonly ushort[] _output = new ushort[Batch * Length];
    private readonly byte[] _peerNumerals = new byte[Length];
    private readonly byte[] _peerOutput = new byte[Length];
    private Ff1 _cipher = null!;
    private FpeFf1Engine _peer = null!;

    [GlobalSetup]
    public void Setup()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        _cipher = new(key, radix: 10);
        _peer = new(AesUtilities.CreateEngine());
        _peer.Init(forEncryption: true, new FpeParameters(new KeyParameter(key), radix: 10, Tweak));
        for (var index = 0; index < _numerals.Length; index++)
        {
            _numerals[index] = (ushort)RandomNumberGenerator.GetInt32(10);
        }

        for (var place = 0; place < Length; place++)
        {
            _peerNumerals[place] = (byte)_numerals[place];
        }

        // What is compared must be the same computation.
        if (Peer() != Length || One() is var _ && !_output.AsSpan(0, Length).SequenceEqual(Array.ConvertAll(_peerOutput, static numeral => (ushort)numeral)))
        {
            throw new InvalidOperationException("The two ciphers differ.");
        }
    }

    [GlobalCleanup]
    public void Cleanup() => _cipher.Dispose();

    [Benchmark(Baseline = true, Description = "BouncyCastle FpeFf1Engine")]
    public int Peer() => _peer.ProcessBlock(_peerNumerals, 0, Length, _peerOutput, 0);

    [Benchmark(Description = "Ff1.Encrypt")]
    public ushort One()
    {
        _cipher.Encrypt(Tweak, _numerals.AsSpan(0, Length), _output);
        return _output[0];
    }

    [Benchmark(Description = "Ff1.EncryptMany, per value", OperationsPerInvoke = Batch)]
    public ushort Many()
    {
        _cipher.EncryptMany(Tweak, _numerals, Length, _output);
        return _output[0];
    }
}
