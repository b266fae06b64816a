using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Says who a token stands for, where somebody has a reason and a second person agrees. The one place that opens reversible tokens and vault tokens. Safe
/// for concurrent use.
/// </summary>
/// <remarks>
/// <para>Three steps. <see cref="RequestAsync"/>: purpose, case and requester are stored, and the token, never the value. <see cref="ApproveAsync"/>: somebody
/// else, whose public key is pinned, has signed <see cref="StatementFor"/>. <see cref="RevealAsync"/>: the requester gets the value, once.</para>
/// <para>The record of a revealing is durable before the value is handed out; where it cannot be written there is no value. Every refusal is a result with a
/// reason. The application authenticates requesters: the desk takes the name that it is given.</para>
/// </remarks>
public interface IReidentificationDesk
{
    /// <summary>Asks who a token stands for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The request as it is stored, or why not.</returns>
    /// <exception cref="ArgumentException">The request is null, or lacks something, or a text is not of its form.</exception>
    ValueTask<ReidentificationResult> RequestAsync(ReidentificationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Finds a request.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The request, or why not.</returns>
    ValueTask<ReidentificationResult> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The requests that wait for an approval, the oldest first, at most 100.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    ValueTask<ImmutableArray<ReidentificationCase>> PendingAsync(CancellationToken cancellationToken = default);

    /// <summary>What an approver signs (<see cref="ReidentificationStatement.Sign"/>).</summary>
    /// <param name="request">The request.</param>
    /// <param name="approver">The approver.</param>
    /// <exception cref="ArgumentException">The request is null, or the name is not of its form.</exception>
    string StatementFor(ReidentificationCase request, string approver);

    /// <summary>Approves a request with somebody else's signature.</summary>
    /// <param name="id">The id of the request.</param>
    /// <param name="approver">Who approves; one of those whose keys are pinned, and not who asked.</param>
    /// <param name="signature">Their ES256 signature over <see cref="StatementFor"/>, 64 bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The request as it is stored, or why not.</returns>
    /// <exception cref="ArgumentException">The name is not of its form.</exception>
    ValueTask<ReidentificationResult> ApproveAsync(
        Guid id, string approver, ReadOnlyMemory<byte> signature, CancellationToken cancellationToken = default);

    /// <summary>Hands the value of an approved request out, once, to who asked.</summary>
    /// <param name="id">The id of the request.</param>
    /// <param name="requester">Who asks for it now; the one who made the request.</param>
    /// <param name="cancellationToken">Gives up. The value counts as handed out once the record is durable.</param>
    /// <returns>The value, or why not. Dispose it.</returns>
    /// <exception cref="ArgumentException">The name is not of its form.</exception>
    ValueTask<ReidentificationAnswer> RevealAsync(Guid id, string requester, CancellationToken cancellationToken = default);
}
