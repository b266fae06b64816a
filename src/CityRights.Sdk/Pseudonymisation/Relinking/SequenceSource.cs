using System.Globalization;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

/// <summary>A source over a sequence, which reads on by skipping.</summary>
internal sealed class SequenceSource(string name, Func<CancellationToken, IAsyncEnumerable<string>> read, string? fingerprint, long? count) : IdentifierSource
{
    public override string Name => name;

    public override string? Fingerprint => fingerprint;

    public override ValueTask<long?> CountAsync(CancellationToken cancellationToken) => ValueTask.FromResult(count);

    public override async IAsyncEnumerable<SourcedIdentifier> ReadAsync(string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var skip = after is null ? 0 : long.Parse(after, NumberStyles.None, CultureInfo.InvariantCulture);
        var number = 0L;
        await foreach (var identifier in read(cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (++number > skip)
            {
                yield return new(identifier.AsMemory(), number.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
