using System.Buffers.Text;
using System.Collections.Concurrent;
using ParkingPermits.Data;

namespace ParkingPermits.Tour.Attack;

/// <summary>
/// What somebody does who stole the files but not the keys: writes down every plate there can be, computes whatever a plate may
/// have been turned into, and looks for it.
/// </summary>
internal sealed class PlateAttack
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly IReadOnlyList<Haystack> _thefts;
    private readonly WindowFilter _filter;
    private readonly List<ConcurrentDictionary<string, bool>> _found;

    private PlateAttack(IReadOnlyList<Haystack> thefts)
    {
        _thefts = thefts;
        _filter = WindowFilter.Of(thefts);
        _found = [.. thefts.Select(_ => new ConcurrentDictionary<string, bool>(StringComparer.Ordinal))];
    }

    /// <summary>
    /// Attacks several thefts at once, so that a control and the real one meet the very same attack. Answers with the plates of the
    /// series that each gives away, without hyphens, in ordinal order.
    /// </summary>
    /// <param name="thefts">The stolen bytes.</param>
    /// <param name="ownTool">Our own library under another key: what else could the thief turn a plate into? Null to leave it out.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Run(IReadOnlyList<Haystack> thefts, Func<string, IEnumerable<byte[]>>? ownTool = null)
    {
        var attack = new PlateAttack(thefts);
        attack.FindWritten();
        Parallel.ForEach(
            Partitioner.Create(0, PlateSeries.Count),
            static () => new CarelessDigests(),
            (range, _, digests) =>
            {
                for (var index = range.Item1; index < range.Item2; index++)
                {
                    attack.Try(PlateSeries.At(index), digests, ownTool);
                }

                return digests;
            },
            static digests => digests.Dispose());
        return [.. attack._found.Select(static plates => plates.Keys.Order(StringComparer.Ordinal).ToList())];
    }

    private void FindWritten()
    {
        for (var theft = 0; theft < _thefts.Count; theft++)
        {
            var written = new HashSet<string>(StringComparer.Ordinal);
            foreach (var part in _thefts[theft].Parts)
            {
                PlainPlates.Find(part, written);
            }

            foreach (var plate in written)
            {
                _found[theft][plate] = true;
            }
        }
    }

    private void Try(string plate, CarelessDigests digests, Func<string, IEnumerable<byte[]>>? ownTool)
    {
        var compact = plate.Replace("-", "", StringComparison.Ordinal);
        digests.Each(plate, compact, digest => LookForDigest(compact, digest));
        foreach (var own in ownTool?.Invoke(plate) ?? [])
        {
            Look(compact, own);
        }
    }

    // A digest may be stored whole or cut to 16 bytes, raw or as hexadecimal, Base64 or base 32: its beginning decides.
    private void LookForDigest(string compact, ReadOnlySpan<byte> digest)
    {
        Look(compact, digest[..16]);

        Span<byte> hexadecimal = stackalloc byte[32];
        Convert.TryToHexStringLower(digest[..16], hexadecimal, out _);
        Look(compact, hexadecimal);
        Convert.TryToHexString(digest[..16], hexadecimal, out _);
        Look(compact, hexadecimal);

        Span<byte> text = stackalloc byte[16];
        Base64.EncodeToUtf8(digest[..12], text, out _, out _);
        Look(compact, text);
        text.Replace((byte)'+', (byte)'-');
        text.Replace((byte)'/', (byte)'_');
        Look(compact, text);
        ToBase32(digest[..10], text);
        Look(compact, text);
    }

    private void Look(string compact, ReadOnlySpan<byte> needle)
    {
        if (!_filter.MayHold(WindowFilter.WindowOf(needle)))
        {
            return;
        }

        for (var theft = 0; theft < _thefts.Count; theft++)
        {
            if (_thefts[theft].Has(needle))
            {
                _found[theft][compact] = true;
            }
        }
    }

    private static void ToBase32(ReadOnlySpan<byte> bytes, Span<byte> text)
    {
        var bits = 0UL;
        var count = 0;
        var at = 0;
        foreach (var value in bytes)
        {
            bits = (bits << 8) | value;
            count += 8;
            while (count >= 5)
            {
                count -= 5;
                text[at++] = (byte)Crockford[(int)((bits >> count) & 31)];
            }
        }
    }
}
