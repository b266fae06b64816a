using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using CityRights.Pseudonymisation;

namespace CityRights.Benchmarks.Pseudonymisation;

/// <summary>
/// AES-SIV of 1,024 values of 20 bytes under one associated data. The peer is the floor: one call of the platform for the four blocks that each value needs,
/// two of CMAC and two of keystream, without anything around it.
/// </summary>
[MemoryDiagnoser]
public class SivBenchmarks
{
    private const int Length = 20;
    private const int Batch = 1_024;

    private readonly byte[] _data = new byte[48];
    private readonly byte[] _values = new byte[Batch * Length];
    private readonly int[] _lengths = new int[Batch];
    private readonly byte[] _sealed = new byte[Batch * (Length + AesSiv.Overhead)];
    private readonly int[] _sealedLengths = new int[Batch];
    private readonly byte[] _opened = new byte[Batch * Length];
    private readonly bool[] _isOpened = new bool[Batch];
    private readonly byte[] _blocks = new byte[2 * 32 * Batch];
    private AesSiv _cipher = null!;
    private Aes _aes = null!;

    [GlobalSetup]
    public void Setup()
    {
        var key = RandomNumberGenerator.GetBytes(64);
        _cipher = new(key);
        _aes = Aes.Create();
        _aes.SetKey(key.AsSpan(0, 32));
        RandomNumberGenerator.Fill(_values);
        Array.Fill(_lengths, Length);
        Array.Fill(_sealedLengths, Length + AesSiv.Overhead);
        SealMany();
        if (OpenMany() != Batch || !_opened.AsSpan().SequenceEqual(_values))
        {
            throw new InvalidOperationException("The values do not come back.");
        }
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _cipher.Dispose();
        _aes.Dispose();
    }

    [Benchmark(Baseline = true, Description = "Aes.EncryptEcb, 4 blocks a value")]
    public int Floor() => _aes.EncryptEcb(_blocks, _blocks, PaddingMode.None);

    [Benchmark(Description = "AesSiv.SealMany")]
    public byte SealMany()
    {
        _cipher.SealMany(_data, _values, _lengths, _sealed);
        return _sealed[0];
    }

    [Benchmark(Description = "AesSiv.OpenMany")]
    public int OpenMany() => _cipher.OpenMany(_data, _sealed, _sealedLengths, _opened, _isOpened);
}
