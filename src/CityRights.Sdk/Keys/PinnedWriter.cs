using System.Buffers;

namespace CityRights.Keys;

/// <summary>Lets a writer write into pinned memory, and nowhere else.</summary>
internal sealed class PinnedWriter(SecretBuffer buffer) : IBufferWriter<byte>
{
    private int _written;

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0) => buffer.Memory[_written..];

    public Span<byte> GetSpan(int sizeHint = 0) => buffer.Span[_written..];
}
