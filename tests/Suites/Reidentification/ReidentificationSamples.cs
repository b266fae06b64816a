using CityRights.Pseudonymisation;

namespace CityRights.Testing;

/// <summary>Requests and entries for the suite.</summary>
internal static class ReidentificationSamples
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly ReidentificationLimit NoLimit = new(int.MaxValue, DateTimeOffset.MinValue);

    public static ReidentificationCase Case(string requester = "j.devries", string token = "park_r1_TOKEN", string? key = null, DateTimeOffset? at = null) => new()
    {
        Id = Guid.NewGuid(),
        Token = token,
        Purpose = "fraud",
        Reason = "case 2026-117",
        Requester = requester,
        RequestedAt = at ?? Noon,
        ExpiresAt = (at ?? Noon) + TimeSpan.FromDays(1),
        IdempotencyKey = key,
    };

    public static ReidentificationEntry Entry(
        ReidentificationCase request, ReidentificationAct act, string? by = null, DateTimeOffset? at = null, ReidentificationRefusal refusal = default) => new()
        {
            Id = Guid.NewGuid(),
            Request = request.Id,
            Act = act,
            At = at ?? request.RequestedAt,
            Operator = by ?? request.Requester,
            Purpose = request.Purpose,
            Refusal = refusal,
        };

    public static async Task<ReidentificationCase> AddedAsync(this ReidentificationStore store, ReidentificationCase? request = null)
    {
        var added = request ?? Case();
        var result = await store.AddAsync(added, Entry(added, ReidentificationAct.Requested), NoLimit);
        Assert.Equal(ReidentificationStoreStatus.Done, result.Status);
        return added;
    }

    public static async Task<ReidentificationCase> ApprovedAsync(this ReidentificationStore store, ReidentificationCase? request = null)
    {
        var added = await store.AddedAsync(request);
        Assert.Equal(ReidentificationStoreStatus.Done, await store.ApproveAsync(Entry(added, ReidentificationAct.Approved, "m.bakker"), "signature"));
        return added;
    }

    public static ValueTask<ReidentificationStoreStatus> RevealAsync(this ReidentificationStore store, ReidentificationCase request, ReidentificationLimit? limit = null) =>
        store.RevealAsync(Entry(request, ReidentificationAct.Revealed), limit ?? NoLimit);
}
