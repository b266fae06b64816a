using System.Security.Cryptography;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Reidentification.Desk;

public sealed class ReidentificationDeskTests : IDisposable
{
    private readonly DeskFixture _desk = new();

    [Fact]
    public async Task Reveal_RequestedAndApproved_GivesTheValueOnce()
    {
        var request = await _desk.ApprovedAsync();

        using var answer = await _desk.Desk.RevealAsync(request.Id, "J.deVries");
        using var again = await _desk.Desk.RevealAsync(request.Id, "j.devries");

        Assert.Equal(("parking", "plate", DeskFixture.Canonical.Length), (answer.Value!.Domain, answer.Value.Field, answer.Value.Length));
        Assert.Equal(DeskFixture.Canonical, DeskFixture.Read(answer));
        Assert.Throws<ObjectDisposedException>(() => DeskFixture.Read(answer));
        Assert.Equal(ReidentificationRefusal.AlreadyRevealed, again.Refusal);
        Assert.Equal(
            [ReidentificationAct.Requested, ReidentificationAct.Approved, ReidentificationAct.Revealed, ReidentificationAct.Refused],
            (await _desk.Store.ReadEntriesAsync(request.Id)).Select(entry => entry.Act));
    }

    [Fact]
    public async Task Reveal_TokenOfAnOlderLiveVersion_Opens()
    {
        var older = _desk.Tokens.Domain<ParkingDomain>().CandidatesFor(DeskFixture.Plate, "plate")[1].ToToken();
        var request = await _desk.ApprovedAsync(older);

        using var answer = await _desk.Desk.RevealAsync(request.Id, "j.devries");

        Assert.Equal(DeskFixture.Canonical, DeskFixture.Read(answer));
    }

    [Fact]
    public async Task Request_Stored_HoldsNoValue()
    {
        var request = await _desk.RequestedAsync();

        Assert.Equal(_desk.Token, request.Token);
        Assert.Equal(_desk.Clock.GetUtcNow() + TimeSpan.FromDays(1), request.ExpiresAt);
        Assert.Contains(request, await _desk.Desk.PendingAsync());
        Assert.Equal(request, (await _desk.Desk.FindAsync(request.Id)).Request);
        Assert.DoesNotContain(request.Token, $"{request}{_desk.Request()}{await _desk.Desk.FindAsync(request.Id)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_OfWhatDoesNotOpenHere_IsRefusedWithItsReason()
    {
        var parking = _desk.Service.Domain<ParkingDomain>();
        var youth = new ReversibleTokens(_desk.Ring, _desk.Service, "youth-care").Domain<YouthCareDomain>().Tokenise("4711").ToToken();

        await Refused(_desk.Request(parking.Pseudonymise(DeskFixture.Plate, "plate").ToToken()), ReidentificationRefusal.NotReversible);
        await Refused(_desk.Request(youth), ReidentificationRefusal.TokenMalformed);
        await Refused(_desk.Request(_desk.Token + "0"), ReidentificationRefusal.TokenMalformed);
        await Refused(_desk.Request("x"), ReidentificationRefusal.TokenMalformed);
        await Refused(_desk.Request(new ReversibleToken<ParkingDomain>(9, new byte[24]).ToToken()), ReidentificationRefusal.KeyVersionNotLive);
        await Refused(_desk.Request() with { Purpose = "curiosity" }, ReidentificationRefusal.PurposeNotAllowed);
        Assert.Empty(await _desk.Desk.PendingAsync());

        async Task Refused(ReidentificationRequest request, ReidentificationRefusal expected)
        {
            var result = await _desk.Desk.RequestAsync(request);
            Assert.Equal((false, expected), (result.IsDone, result.Refusal));
            Assert.Null(result.Request);
        }
    }

    [Fact]
    public async Task Request_NotOfItsForm_IsWrongUse()
    {
        foreach (var wrong in new[]
        {
            _desk.Request() with { Token = "" }, _desk.Request() with { Purpose = default }, _desk.Request() with { Reason = " " },
            _desk.Request() with { Reason = "a\nrequested by: somebody" }, _desk.Request() with { Reason = new string('x', 501) }, _desk.Request() with { Reason = "a\u2028b" },
            _desk.Request() with { Requester = "" }, _desk.Request() with { Requester = "jаn" }, _desk.Request() with { Requester = "a b" }, _desk.Request() with { IdempotencyKey = "" },
        })
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await _desk.Desk.RequestAsync(wrong));
        }
    }

    [Fact]
    public async Task Request_SameKey_IsOneRequest()
    {
        var first = await _desk.Desk.RequestAsync(_desk.Request() with { IdempotencyKey = "k" });
        var again = await _desk.Desk.RequestAsync(_desk.Request() with { IdempotencyKey = "k" });
        var other = await _desk.Desk.RequestAsync(_desk.Request() with { IdempotencyKey = "k", Reason = "another case" });

        Assert.Equal(first.Request!.Id, again.Request!.Id);
        Assert.Equal(ReidentificationRefusal.IdempotencyConflict, other.Refusal);
    }

    [Fact]
    public async Task Approve_ByWhoMayNot_IsRefused()
    {
        var request = await _desk.RequestedAsync();
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        await Refused("j.devries", _desk.Signature(request, "j.devries", _desk.OtherKey), ReidentificationRefusal.ApproverIsRequester);
        await Refused("J.DeVries", _desk.Signature(request, "J.DeVries", _desk.OtherKey), ReidentificationRefusal.ApproverIsRequester);
        await Refused("p.jansen", _desk.Signature(request, "p.jansen", stranger), ReidentificationRefusal.ApproverUnknown);
        await Refused("m.bakker", _desk.Signature(request, "m.bakker", stranger), ReidentificationRefusal.SignatureInvalid);
        await Refused("m.bakker", _desk.Signature(request, "p.jansen"), ReidentificationRefusal.SignatureInvalid);
        await Refused("m.bakker", [], ReidentificationRefusal.SignatureInvalid);
        await Refused("m.bakker", new byte[64], ReidentificationRefusal.SignatureInvalid);
        await Refused("m.bakker", _desk.Key.SignData(System.Text.Encoding.UTF8.GetBytes(_desk.Desk.StatementFor(request, "m.bakker")), HashAlgorithmName.SHA512), ReidentificationRefusal.SignatureInvalid);
        await Refused("m.bakker", _desk.Key.SignData(System.Text.Encoding.UTF8.GetBytes(_desk.Desk.StatementFor(request, "m.bakker")), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence), ReidentificationRefusal.SignatureInvalid);
        Assert.Equal(ReidentificationState.Requested, (await _desk.Store.FindAsync(request.Id))!.State);
        using var answer = await _desk.Desk.RevealAsync(request.Id, "j.devries");
        Assert.Equal(ReidentificationRefusal.NotApproved, answer.Refusal);

        async Task Refused(string approver, byte[] signature, ReidentificationRefusal expected) =>
            Assert.Equal(expected, (await _desk.Desk.ApproveAsync(request.Id, approver, signature)).Refusal);
    }

    [Fact]
    public async Task Approve_WithTheSignatureOfAnotherRequest_IsRefused()
    {
        var (first, second) = (await _desk.ApprovedAsync(), await _desk.RequestedAsync());

        var replay = await _desk.Desk.ApproveAsync(second.Id, "m.bakker", ReidentificationStatement.FromText(first.Signature));
        var again = await _desk.Desk.ApproveAsync(first.Id, "m.bakker", ReidentificationStatement.FromText(first.Signature));

        Assert.Equal(ReidentificationRefusal.SignatureInvalid, replay.Refusal);
        Assert.Equal(ReidentificationRefusal.AlreadyApproved, again.Refusal);
        Assert.Equal(ReidentificationRefusal.RequestNotFound, (await _desk.Desk.ApproveAsync(Guid.NewGuid(), "m.bakker", new byte[64])).Refusal);
    }

    [Fact]
    public async Task Time_Over_NeitherApprovesNorReveals()
    {
        var (waiting, approved) = (await _desk.RequestedAsync(), await _desk.ApprovedAsync());
        _desk.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(ReidentificationRefusal.Expired, (await _desk.Desk.ApproveAsync(waiting.Id, "m.bakker", _desk.Signature(waiting))).Refusal);
        using var answer = await _desk.Desk.RevealAsync(approved.Id, "j.devries");
        Assert.Equal(ReidentificationRefusal.Expired, answer.Refusal);
        Assert.Empty(await _desk.Desk.PendingAsync());
    }

    [Fact]
    public async Task Clock_SetBackBehindTheRequest_IsRefused()
    {
        var approved = await _desk.ApprovedAsync();
        _desk.Clock.AdvanceWall(TimeSpan.FromHours(-1));

        using var answer = await _desk.Desk.RevealAsync(approved.Id, "j.devries");

        Assert.Equal(ReidentificationRefusal.ClockImplausible, answer.Refusal);
    }

    [Fact]
    public async Task Reveal_BySomebodyElse_IsRefused()
    {
        var approved = await _desk.ApprovedAsync();

        using var answer = await _desk.Desk.RevealAsync(approved.Id, "m.bakker");
        using var nothing = await _desk.Desk.RevealAsync(Guid.NewGuid(), "m.bakker");

        Assert.Equal((ReidentificationRefusal.OtherRequester, ReidentificationRefusal.RequestNotFound), (answer.Refusal, nothing.Refusal));
    }

    [Fact]
    public async Task Limit_OfAnOperator_HoldsOverRestartsAndMovesOn()
    {
        using var desk = new DeskFixture(configure: options => options.MostPerOperator = 2);
        var request = await desk.ApprovedAsync();
        await desk.ApprovedAsync();

        Assert.Equal(ReidentificationRefusal.LimitReached, (await desk.Reopened().RequestAsync(desk.Request())).Refusal);
        Assert.True((await desk.Desk.RequestAsync(desk.Request() with { Requester = "p.jansen" })).IsDone);
        desk.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromTicks(1));
        Assert.True((await desk.Desk.RequestAsync(desk.Request())).IsDone);
        using var answer = await desk.Desk.RevealAsync(request.Id, "j.devries");
        Assert.Equal(ReidentificationRefusal.Expired, answer.Refusal);
    }

    [Fact]
    public async Task Purpose_WithdrawnAfterTheApproval_IsRefused()
    {
        var approved = await _desk.ApprovedAsync();
        _desk.Options.Purposes.Clear();
        _desk.Options.Purposes.Add("other");

        using var answer = await _desk.Reopened().RevealAsync(approved.Id, "j.devries");

        Assert.Equal(ReidentificationRefusal.PurposeNotAllowed, answer.Refusal);
    }

    [Fact]
    public async Task Approver_UnpinnedAfterTheApproval_IsRefused()
    {
        var approved = await _desk.ApprovedAsync();
        _desk.Options.Approvers.RemoveAt(0);

        using var answer = await _desk.Reopened().RevealAsync(approved.Id, "j.devries");

        Assert.Equal(ReidentificationRefusal.ApproverUnknown, answer.Refusal);
    }

    [Fact]
    public async Task Reveal_FiftyAtOnceOnTwoNodes_OneGetsTheValue()
    {
        var approved = await _desk.ApprovedAsync();
        ReidentificationDesk[] nodes = [_desk.Desk, _desk.Reopened()];

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
            Task.Run(async () => await nodes[number % 2].RevealAsync(approved.Id, "j.devries"))));

        Assert.Equal(DeskFixture.Canonical, DeskFixture.Read(Assert.Single(answers, answer => answer.IsDone)));
        Assert.All(answers.Where(answer => !answer.IsDone), answer => Assert.Equal(ReidentificationRefusal.AlreadyRevealed, answer.Refusal));
    }

    [Fact]
    public async Task Value_CopiedOrDisposed_IsGone()
    {
        using var first = await _desk.Desk.RevealAsync((await _desk.ApprovedAsync()).Id, "j.devries");
        using var second = await _desk.Desk.RevealAsync((await _desk.ApprovedAsync()).Id, "j.devries");
        var copy = new byte[DeskFixture.Canonical.Length];

        Assert.Throws<ArgumentException>(() => first.Value!.CopyTo(new byte[1]));
        first.Value!.CopyTo(copy);
        second.Dispose();

        Assert.Equal(DeskFixture.Canonical, System.Text.Encoding.UTF8.GetString(copy));
        Assert.Throws<ObjectDisposedException>(() => first.Value.CopyTo(copy));
        Assert.Throws<ObjectDisposedException>(() => DeskFixture.Read(second));
        Assert.Throws<ObjectDisposedException>(() => DeskFixture.Read(first));
        Assert.Equal("ReidentificationAnswer(done, redacted) ReidentifiedValue(redacted)", $"{first} {first.Value}");
    }

    public void Dispose() => _desk.Dispose();
}
