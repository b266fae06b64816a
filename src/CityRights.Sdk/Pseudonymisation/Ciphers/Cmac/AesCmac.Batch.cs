using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <content>Many messages at once: the blocks of the same place in all of them are enciphered in one call.</content>
internal sealed partial class AesCmac
{
    // As many messages a step as keep the states in the processor's first cache.
    private const int MessagesAtOnce = 1024;

    // What a message has beyond these is taken up on its own.
    private const int MostSteps = 64;

    private byte[]? _states;
    private Lane[]? _lanes;

    /// <summary>Computes the MAC of each message: what <see cref="Compute"/> gives.</summary>
    /// <param name="messages">The messages, end to end.</param>
    /// <param name="lengths">The length of each.</param>
    /// <param name="macs">Takes 16 bytes for each, in the same order.</param>
    internal void ComputeMany(ReadOnlySpan<byte> messages, ReadOnlySpan<int> lengths, Span<byte> macs)
    {
        macs = macs[..checked(lengths.Length * MacLength)];
        _states ??= AesBlocks.Pinned(MessagesAtOnce * MacLength);
        _lanes ??= new Lane[MessagesAtOnce];
        Span<int> ends = stackalloc int[MostSteps + 2];
        var offset = 0;
        while (!lengths.IsEmpty)
        {
            var count = Math.Min(lengths.Length, MessagesAtOnce);
            _states.AsSpan(0, count * MacLength).Clear();
            offset = Arrange(lengths[..count], offset, ends);
            Shorten(messages, ends[MostSteps]);
            for (var step = 0; ends[step + 1] > 0; step++)
            {
                RunStep(messages, step, ends[step + 2], ends[step + 1], macs);
            }

            CryptographicOperations.ZeroMemory(_states.AsSpan(0, count * MacLength));
            lengths = lengths[count..];
            macs = macs[(count * MacLength)..];
        }
    }

    // Messages of more blocks come first, so that those that still have a block at some step are the first ones. ends[n] says how many have n or more.
    private int Arrange(ReadOnlySpan<int> lengths, int offset, Span<int> ends)
    {
        if (lengths.IndexOfAnyExcept(lengths[0]) < 0)
        {
            return ArrangeUniform(lengths, offset, ends);
        }

        ends.Clear();
        foreach (var length in lengths)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(length, nameof(lengths));
            ends[StepsOf(length) - 1]++;
        }

        for (var steps = MostSteps; steps > 0; steps--)
        {
            ends[steps - 1] += ends[steps];
        }

        // Here ends[n] says how many have more than n: where those of n blocks begin.
        for (var index = 0; index < lengths.Length; index++)
        {
            var length = lengths[index];
            _lanes![ends[StepsOf(length)]++] = new() { Message = index, Offset = offset, Length = length };
            offset += length;
        }

        return offset;
    }

    private int ArrangeUniform(ReadOnlySpan<int> lengths, int offset, Span<int> ends)
    {
        var length = lengths[0];
        ArgumentOutOfRangeException.ThrowIfNegative(length, nameof(lengths));
        var steps = StepsOf(length);
        ends[..(steps + 1)].Fill(lengths.Length);
        ends[(steps + 1)..].Clear();
        var lanes = _lanes.AsSpan(0, lengths.Length);
        for (var index = 0; index < lanes.Length; index++)
        {
            lanes[index] = new() { Message = index, Offset = offset, Length = length };
            offset += length;
        }

        return offset;
    }

    private void Shorten(ReadOnlySpan<byte> messages, int longest)
    {
        for (var index = 0; index < longest; index++)
        {
            ref var lane = ref _lanes![index];
            var excess = WholeBlocksBeforeLast(lane.Length) - ((MostSteps - 1) * MacLength);
            Absorb(messages.Slice(lane.Offset, excess));
            _state.CopyTo(_states.AsSpan(index * MacLength));
            CryptographicOperations.ZeroMemory(_state);
            lane.Offset += excess;
            lane.Length -= excess;
        }
    }

    private void RunStep(ReadOnlySpan<byte> messages, int step, int more, int live, Span<byte> macs)
    {
        var at = step * MacLength;
        var lanes = _lanes.AsSpan(0, live);
        var states = _states.AsSpan(0, live * MacLength);
        for (var index = 0; index < more; index++)
        {
            var state = states.Slice(index * MacLength, MacLength);
            (Vector128.Create((ReadOnlySpan<byte>)state) ^ Vector128.Create(messages[(lanes[index].Offset + at)..])).CopyTo(state);
        }

        var (full, padded) = (K1, K2);
        for (var index = more; index < lanes.Length; index++)
        {
            var state = states.Slice(index * MacLength, MacLength);
            var (offset, left) = (lanes[index].Offset + at, lanes[index].Length - at);
            var last = left == MacLength ? Vector128.Create(messages[offset..]) ^ full : BlockMath.LoadPadded(messages, offset, left) ^ padded;
            (Vector128.Create((ReadOnlySpan<byte>)state) ^ last).CopyTo(state);
        }

        _aes.Encrypt(_states!, states.Length);
        for (var index = more; index < lanes.Length; index++)
        {
            Vector128.Create((ReadOnlySpan<byte>)states.Slice(index * MacLength, MacLength)).CopyTo(macs[(lanes[index].Message * MacLength)..]);
        }
    }

    private static int StepsOf(int length) => Math.Min(MostSteps, (WholeBlocksBeforeLast(length) / MacLength) + 1);

    /// <summary>Where a message stands among all of them.</summary>
    private struct Lane
    {
        internal int Message;
        internal int Offset;
        internal int Length;
    }
}
