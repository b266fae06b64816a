using CityRights.Internal;

namespace CityRights.Minimisation;

public sealed partial class MinimisationPolicy
{
    /// <summary>The size above which a policy document is refused: 1 MiB.</summary>
    public const int MaximumBytes = 1024 * 1024;

    /// <summary>Reads a policy from its JSON document, strictly.</summary>
    /// <remarks>
    /// The format is described by <c>docs/minimisation/README.md</c> and by the JSON Schema <c>policy</c> of <see cref="CityRightsSchemas"/>. Duplicate and
    /// unknown members, comments and anything after the document are refused; nesting is bounded by 8, the size by <see cref="MaximumBytes"/>.
    /// </remarks>
    /// <param name="utf8Json">The document, UTF-8; read to its end, not closed.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="MinimisationException">The document is not a sound policy; the exception lists every problem with its line.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static MinimisationPolicy Load(Stream utf8Json)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return PolicyDocument.Parse(BoundedRead.ToEnd(utf8Json, MaximumBytes), null).PolicyOrThrow();
    }

    /// <summary>Reads a policy from its JSON document, strictly; see <see cref="Load"/>.</summary>
    /// <param name="utf8Json">The document, UTF-8; read to its end, not closed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="MinimisationException">The document is not a sound policy; the exception lists every problem with its line.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static async Task<MinimisationPolicy> LoadAsync(Stream utf8Json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return PolicyDocument.Parse(await BoundedRead.ToEndAsync(utf8Json, MaximumBytes, cancellationToken).ConfigureAwait(false), null).PolicyOrThrow();
    }

    /// <summary>The policy as its JSON document, UTF-8, in the canonical form of RFC 8785: what means the same is spelled the same. Loading it gives the same policy.</summary>
    /// <returns>A new array.</returns>
    public byte[] ToJson() => [.. _json];
}
