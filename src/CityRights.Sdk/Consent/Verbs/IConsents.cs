using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>The verbs by which people are asked, answer, and take their answer back. Safe for concurrent use.</summary>
/// <remarks>
/// An expected "no" is a <see cref="ConsentOutcome"/>. Wrong use throws <see cref="ArgumentException"/>: a purpose that is not declared, references
/// that refer to nobody, an authority without a mandate. A store that fails throws <see cref="CityRightsException"/>, and nobody may then assume
/// that the answer was recorded, nor that it was not.
/// </remarks>
public interface IConsents
{
    /// <summary>Gives the current wording of a purpose's notice, and a signed token that pins it. For a known person who had not answered, records that they were asked.</summary>
    /// <param name="request">Purpose, language, and the person where known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The purpose is not declared, or the channel not of its form.</exception>
    /// <exception cref="CityRightsException">The store failed.</exception>
    ValueTask<ShownNotice> ShowNoticeAsync(ShowNoticeRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records a yes. Needs an unexpired token of the notice's current version, and counts only if nobody said no since that notice was shown. The
    /// same form posted again is a replay and never brings back what was withdrawn meanwhile.
    /// </summary>
    /// <param name="request">Person, purpose and token.</param>
    /// <param name="cancellationToken">Gives up; the answer may then be recorded or not.</param>
    /// <exception cref="ArgumentException">The request is wrong; the message says in what.</exception>
    /// <exception cref="CityRightsException">The store failed.</exception>
    ValueTask<ConsentResult> GiveAsync(GiveRequest request, CancellationToken cancellationToken = default);

    /// <summary>Records a no. From any state, with or without a token; a yes that was given is withdrawn by it.</summary>
    /// <param name="request">Person, purpose, and the token where there is one.</param>
    /// <param name="cancellationToken">Gives up; the answer may then be recorded or not.</param>
    /// <exception cref="ArgumentException">The request is wrong; the message says in what.</exception>
    /// <exception cref="CityRightsException">The store failed.</exception>
    ValueTask<ConsentResult> RefuseAsync(RefuseRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records a withdrawal: from any state, as often as asked, without a token, an expected version or a reason. Every decision that begins after
    /// this returned denies.
    /// </summary>
    /// <param name="request">Person and purpose.</param>
    /// <param name="cancellationToken">Gives up; the withdrawal may then be recorded or not.</param>
    /// <exception cref="ArgumentException">The request is wrong: nobody is named, or a purpose that never was.</exception>
    /// <exception cref="CityRightsException">The store failed.</exception>
    ValueTask<ConsentResult> WithdrawAsync(WithdrawRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells where a person stands now. To decide about processing, ask the gate.</summary>
    /// <param name="request">Person and purpose.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The purpose, a category or the recipient is not declared, or nobody is named.</exception>
    /// <exception cref="CityRightsException">The store failed.</exception>
    ValueTask<ConsentHead> StateAsync(StateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gives everything recorded of a person, with the wording seen, in the order in which it counts, purpose by purpose.</summary>
    /// <param name="request">Person, and purpose where only one is wanted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">Nobody is named.</exception>
    /// <exception cref="CityRightsException">The store failed.</exception>
    ValueTask<ImmutableArray<ConsentHistoryEntry>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Erases a person from the consent records: nothing leads to what was recorded any more, save restricted proof for its own term. A yes that
    /// dates from before the erasure and turns up later is not recorded.
    /// </summary>
    /// <param name="request">The person, and how long proof is kept.</param>
    /// <param name="cancellationToken">Gives up; the erasure may then be done or not.</param>
    /// <exception cref="ArgumentException">Nobody is named, or by no live reference.</exception>
    /// <exception cref="CityRightsException">The store failed.</exception>
    ValueTask<ErasureResult> EraseAsync(EraseRequest request, CancellationToken cancellationToken = default);
}
