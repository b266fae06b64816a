using System.Collections.Frozen;

namespace CityRights.Pseudonymisation;

/// <summary>The desk's rules: what may be asked, approved and revealed, by whom and when. Decides; stores nothing.</summary>
internal sealed class DeskRules(ReidentificationOptions options, string tenant, TimeProvider time)
{
    private readonly FrozenDictionary<string, ReidentificationApprover> _approvers =
        options.Approvers.Distinct().ToFrozenDictionary(static approver => approver.Name, StringComparer.Ordinal);

    private readonly FrozenSet<PurposeId> _purposes = options.Purposes.ToFrozenSet();
    private readonly TimeSpan _lifetime = options.RequestLifetime;
    private readonly TimeSpan _window = options.LimitWindow;
    private readonly int _most = options.MostPerOperator;

    internal string Tenant => tenant;

    internal DateTimeOffset Now => time.GetUtcNow().ToUniversalTime();

    internal static ReidentificationEntry Entry(
        ReidentificationCase request, ReidentificationAct act, DateTimeOffset at, string name, ReidentificationRefusal refusal = default) => new()
        {
            Id = Guid.NewGuid(),
            Request = request.Id,
            Act = act,
            At = at,
            Operator = name,
            Purpose = request.Purpose,
            Refusal = refusal,
        };

    internal static ReidentificationRefusal Refusal(ReidentificationStoreStatus status, ReidentificationRefusal whereStateIsWrong) => status switch
    {
        ReidentificationStoreStatus.Done => ReidentificationRefusal.None,
        ReidentificationStoreStatus.NotFound => ReidentificationRefusal.RequestNotFound,
        ReidentificationStoreStatus.LimitReached => ReidentificationRefusal.LimitReached,
        ReidentificationStoreStatus.WrongState => whereStateIsWrong,
        _ => ReidentificationRefusal.StoreUnavailable,
    };

    /// <summary>Whether a text is a sound one-way pseudonym of whatever domain: said apart, because nobody can open it.</summary>
    internal static bool IsOneWay(string token)
    {
        var end = token.IndexOf('_', StringComparison.Ordinal);
        return end is > 0 and <= PseudonymDomainDefinition.LongestPrefix && TokenText.TryRead(token, token[..end], out _, out _) == TokenFault.None;
    }

    internal ReidentificationCase NewCase(ReidentificationRequest request)
    {
        var now = Now;
        return new()
        {
            Id = Guid.NewGuid(),
            Token = request.Token,
            Purpose = request.Purpose,
            Reason = request.Reason,
            Requester = OperatorName.Canonical(request.Requester),
            RequestedAt = now,
            ExpiresAt = now + _lifetime,
            IdempotencyKey = request.IdempotencyKey,
        };
    }

    internal ReidentificationLimit LimitAt(DateTimeOffset now) => new(_most, now - _window);

    internal ReidentificationRefusal JudgePurpose(ReidentificationCase request) =>
        _purposes.Contains(request.Purpose) ? ReidentificationRefusal.None : ReidentificationRefusal.PurposeNotAllowed;

    internal ReidentificationRefusal JudgeApproval(ReidentificationCase request, string approver, ReadOnlySpan<byte> signature, DateTimeOffset now) => request.State switch
    {
        ReidentificationState.Approved => ReidentificationRefusal.AlreadyApproved,
        ReidentificationState.Revealed => ReidentificationRefusal.AlreadyRevealed,
        _ when JudgeLife(request, now) is var life and not ReidentificationRefusal.None => life,
        _ => JudgeSignature(request, approver, signature),
    };

    /// <summary>The approval is judged anew from what is stored, so that neither request nor approval can be exchanged in between.</summary>
    internal ReidentificationRefusal JudgeRevealing(ReidentificationCase request, string requester, DateTimeOffset now)
    {
        if (request.Requester != requester)
        {
            return ReidentificationRefusal.OtherRequester;
        }

        if (request.State != ReidentificationState.Approved)
        {
            return request.State == ReidentificationState.Revealed ? ReidentificationRefusal.AlreadyRevealed : ReidentificationRefusal.NotApproved;
        }

        if (JudgeLife(request, now) is var life and not ReidentificationRefusal.None)
        {
            return life;
        }

        return JudgeSignature(request, request.Approver ?? string.Empty, ReidentificationStatement.FromText(request.Signature)) is var refusal
            && refusal == ReidentificationRefusal.SignatureInvalid ? ReidentificationRefusal.RequestAltered : refusal;
    }

    private ReidentificationRefusal JudgeLife(ReidentificationCase request, DateTimeOffset now)
    {
        if (now < request.RequestedAt || now < request.ApprovedAt)
        {
            return ReidentificationRefusal.ClockImplausible;
        }

        return now >= request.ExpiresAt ? ReidentificationRefusal.Expired : JudgePurpose(request);
    }

    private ReidentificationRefusal JudgeSignature(ReidentificationCase request, string approver, ReadOnlySpan<byte> signature)
    {
        if (approver == request.Requester)
        {
            return ReidentificationRefusal.ApproverIsRequester;
        }

        if (!_approvers.TryGetValue(approver, out var pinned))
        {
            return ReidentificationRefusal.ApproverUnknown;
        }

        var statement = ReidentificationStatement.Bytes(ReidentificationStatement.Of(request, tenant, approver));
        return pinned.HasSigned(statement, signature) ? ReidentificationRefusal.None : ReidentificationRefusal.SignatureInvalid;
    }
}
