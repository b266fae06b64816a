using System.Globalization;

namespace CityRights.Pseudonymisation;

/// <summary>
/// By which suite a domain's pseudonyms are made, and from which key version on. A key version has one suite for ever: so a token's version tells its suite,
/// look-up by <see cref="IPseudonymiser{TDomain}.CandidatesFor"/> finds those of the older suite, and a change of suite is a rotation like any other. Immutable.
/// </summary>
/// <param name="Suite">The suite.</param>
/// <param name="FromKeyVersion">The first key version that has it.</param>
/// <param name="Before">The suite of the key versions before.</param>
public sealed record PseudonymSuiteChoice(PseudonymSuite Suite, int FromKeyVersion, PseudonymSuite Before)
{
    /// <summary>HMAC-SHA-256 from the first key version on: what holds where nothing is declared.</summary>
    public static PseudonymSuiteChoice Default { get; } = new(PseudonymSuites.HmacSha256, 1, PseudonymSuites.HmacSha256);

    /// <summary>The suite of a key version.</summary>
    /// <param name="keyVersion">The key version.</param>
    public PseudonymSuite Of(int keyVersion) => keyVersion >= FromKeyVersion ? Suite : Before;

    /// <summary>The suites and the key version between them.</summary>
    public override string ToString() => FromKeyVersion == 1
        ? Suite.Id
        : string.Create(CultureInfo.InvariantCulture, $"{Before.Id}, from key version {FromKeyVersion} on {Suite.Id}");
}
