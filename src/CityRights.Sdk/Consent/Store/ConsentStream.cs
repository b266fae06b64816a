using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>All events of one person for one purpose: the unit of concurrency. Immutable.</summary>
/// <remarks>
/// Usually one part. Two or more stand there where a person was known under references that nothing connected at the time they were written
/// (after a key rotation in which an older reference was left out); all are read, and the more protective wins.
/// </remarks>
/// <param name="Purpose">The purpose.</param>
/// <param name="Parts">One part for each surrogate of the person, in the order in which the surrogates were made; empty where nothing was recorded.</param>
public sealed record ConsentStream(PurposeId Purpose, ImmutableArray<ConsentStreamPart> Parts)
{
    /// <summary>The version of the stream: the number of its events over all parts. Only giving names the version it expects.</summary>
    public long Version
    {
        get
        {
            var version = 0L;
            foreach (var part in Parts)
            {
                version += part.Events.Length;
            }

            return version;
        }
    }

    /// <summary>A stream in which nothing was recorded.</summary>
    /// <param name="purpose">The purpose.</param>
    public static ConsentStream Empty(PurposeId purpose) => new(purpose, []);

    /// <summary>Purpose and version alone.</summary>
    public override string ToString() => $"ConsentStream({Purpose}, {Version})";
}
