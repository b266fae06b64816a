using System.Diagnostics.CodeAnalysis;

namespace CityRights.Keys;

/// <summary>Why a key version is destroyed, and who was asked whether rows still depend on it. Immutable.</summary>
public sealed record KeyDestruction
{
    /// <summary>The longest reason.</summary>
    public const int LongestReason = 180;

    /// <summary>States the reason.</summary>
    /// <param name="reason">Why, in words that stay in the key file for good: 1 to 180 characters, no personal data.</param>
    /// <exception cref="ArgumentException">The reason is blank, too long or holds characters that are no text.</exception>
    public KeyDestruction(string reason)
    {
        if (!IsReason(reason))
        {
            throw new ArgumentException("A reason has 1 to 180 characters, and no control characters or surrogates.", nameof(reason));
        }

        Reason = reason;
    }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Everything that holds rows made under key versions. Each is asked; rows that are known under no newer version stop the destruction.</summary>
    /// <value>Empty by default, which stops the destruction too: nobody then knows whether rows depend on the version.</value>
    public IReadOnlyList<IKeyVersionUsage> Usage { get; init; } = [];

    /// <summary>Whether the version is destroyed although rows depend on it or nobody knows. The tombstone says so.</summary>
    /// <value>False by default.</value>
    public bool Force { get; init; }

    /// <summary>Whether a text can be a reason.</summary>
    /// <param name="text">The text.</param>
    public static bool IsReason([NotNullWhen(true)] string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= LongestReason && !text.Any(static letter => char.IsControl(letter) || char.IsSurrogate(letter));

    /// <summary>What the tombstone says.</summary>
    internal string Recorded => Force ? $"forced: {Reason}" : Reason;

    /// <summary>Asks everybody; a failure to count stops the destruction as rows do.</summary>
    internal async ValueTask ThrowIfInUseAsync(int version, CancellationToken cancellationToken)
    {
        if (Force)
        {
            return;
        }

        if (Usage.Count == 0)
        {
            throw KeyErrors.UsageUnknown(version);
        }

        foreach (var holder in Usage)
        {
            foreach (var use in await holder.CountAsync(cancellationToken).ConfigureAwait(false))
            {
                if (use.KeyVersion == version && use.Unlinked > 0)
                {
                    throw KeyErrors.UsageRemains(version, holder.Name, use.Unlinked);
                }
            }
        }
    }
}
