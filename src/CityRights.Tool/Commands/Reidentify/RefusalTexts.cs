using CityRights.Pseudonymisation;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary>What the desk's refusals mean, and what to do, in a line.</summary>
internal static class RefusalTexts
{
    private static readonly Dictionary<ReidentificationRefusal, string> Texts = new()
    {
        [ReidentificationRefusal.TokenMalformed] = "the text is no token of a domain of the desk's policy. Copy it whole, and name the policy that it was made with.",
        [ReidentificationRefusal.NotReversible] = "the text is a one-way pseudonym, which nobody can open.",
        [ReidentificationRefusal.KeyVersionNotLive] = "the token's key version is not live. See 'cityrights keys list'.",
        [ReidentificationRefusal.TokenDoesNotOpen] = "the token does not open: it was made up or altered, or is of another tenant.",
        [ReidentificationRefusal.TokenNotFound] = "the vault has no such token: it was deleted or has expired.",
        [ReidentificationRefusal.PurposeNotAllowed] = "the purpose is none of the desk's.",
        [ReidentificationRefusal.LimitReached] = "the limit for one operator is reached. Wait until the window has passed.",
        [ReidentificationRefusal.IdempotencyConflict] = "another request was made under the same key.",
        [ReidentificationRefusal.RequestNotFound] = "there is no such request. See 'cityrights reidentify list'.",
        [ReidentificationRefusal.Expired] = "the request's time is over. Ask again.",
        [ReidentificationRefusal.NotApproved] = "nobody has approved the request yet.",
        [ReidentificationRefusal.AlreadyApproved] = "the request is approved already.",
        [ReidentificationRefusal.AlreadyRevealed] = "the value was handed out already; it is handed out once.",
        [ReidentificationRefusal.ApproverUnknown] = "the desk pins no key of that approver.",
        [ReidentificationRefusal.ApproverIsRequester] = "nobody approves their own request.",
        [ReidentificationRefusal.SignatureInvalid] = "the signature is not the approver's over this request. Sign what 'cityrights reidentify statement' prints.",
        [ReidentificationRefusal.RequestAltered] = "the request was altered in the database after it was approved.",
        [ReidentificationRefusal.OtherRequester] = "only the account that asked is given the value.",
        [ReidentificationRefusal.ClockImplausible] = "the clock stands before what was recorded. Set it right.",
        [ReidentificationRefusal.StoreUnavailable] = "the database did not answer, and without a record there is no answer.",
    };

    public static string Of(ReidentificationRefusal refusal) => $"Refused: {Texts[refusal]}";
}
