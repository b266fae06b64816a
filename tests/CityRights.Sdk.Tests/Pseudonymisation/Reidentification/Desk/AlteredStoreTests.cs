using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Reidentification.Desk;

/// <summary>Somebody who may write the database, but has no approver's key, wants a value. The control shows that the unaltered rows give it.</summary>
public sealed class AlteredStoreTests
{
    public static TheoryData<string, ReidentificationRefusal> Alterations() => new()
    {
        { "none", ReidentificationRefusal.None },
        { "token", ReidentificationRefusal.RequestAltered },
        { "reason", ReidentificationRefusal.RequestAltered },
        { "purpose", ReidentificationRefusal.RequestAltered },
        { "requester", ReidentificationRefusal.RequestAltered },
        { "id", ReidentificationRefusal.RequestAltered },
        { "expiry", ReidentificationRefusal.RequestAltered },
        { "signature", ReidentificationRefusal.RequestAltered },
        { "no signature", ReidentificationRefusal.RequestAltered },
        { "approver", ReidentificationRefusal.RequestAltered },
        { "approver is requester", ReidentificationRefusal.ApproverIsRequester },
        { "no approver", ReidentificationRefusal.ApproverUnknown },
        { "state put back", ReidentificationRefusal.AlreadyRevealed },
    };

    [Theory]
    [MemberData(nameof(Alterations))]
    public async Task Reveal_RowAlteredAfterTheApproval_IsRefused(string alteration, ReidentificationRefusal expected)
    {
        using var desk = new DeskFixture(configure: options => options.Purposes.Add("other"));
        var other = desk.Tokens.Domain<ParkingDomain>().Tokenise("NL:99-XYZ-9", "plate").ToToken();
        var approved = await desk.ApprovedAsync();
        if (alteration == "state put back")
        {
            using var first = await desk.Desk.RevealAsync(approved.Id, "j.devries");
            Assert.True(first.IsDone);
        }

        var altered = Alter(approved, alteration, other);
        var store = new InMemoryReidentificationStore();
        await store.ImportAsync(Items([altered, .. (await desk.Store.ReadEntriesAsync(approved.Id)).Select(entry => entry with { Request = altered.Id })]));

        using var answer = await desk.Reopened(store).RevealAsync(altered.Id, altered.Requester);

        Assert.Equal(expected, answer.Refusal);
        Assert.Equal(expected == ReidentificationRefusal.None ? DeskFixture.Canonical : null, DeskFixture.Read(answer));
    }

    private static ReidentificationCase Alter(ReidentificationCase approved, string alteration, string otherToken) => alteration switch
    {
        "token" => approved with { Token = otherToken },
        "reason" => approved with { Reason = "another case" },
        "purpose" => approved with { Purpose = "other" },
        "requester" => approved with { Requester = "p.jansen" },
        "id" => approved with { Id = Guid.NewGuid() },
        "expiry" => approved with { ExpiresAt = approved.ExpiresAt.AddTicks(1) },
        "signature" => approved with { Signature = ReidentificationStatement.ToText(new byte[64]) },
        "no signature" => approved with { Signature = null },
        "approver" => approved with { Requester = "p.jansen", Approver = "j.devries" },
        "approver is requester" => approved with { Approver = "j.devries" },
        "no approver" => approved with { Approver = null },
        _ => approved,
    };

    private static async IAsyncEnumerable<ReidentificationItem> Items(IEnumerable<ReidentificationItem> items)
    {
        foreach (var item in items)
        {
            yield return item;
        }

        await Task.CompletedTask;
    }
}
