namespace CityRights.Tests.Hall;

public sealed class GateDecisionTests
{
    [Fact]
    public void Default_IsIndeterminateAndNotPermitted()
    {
        Assert.Equal((GateOutcome.Indeterminate, GateReason.None, LegalBasis.None), (default(GateDecision).Outcome, default(GateDecision).Reason, default(GateDecision).Basis));
        Assert.False(default(GateDecision).IsPermitted);
    }

    [Fact]
    public void IsPermitted_EveryOutcome_OnlyForPermit() =>
        Assert.Equal([GateOutcome.Permit], Enum.GetValues<GateOutcome>().Where(outcome => new GateDecision(outcome, GateReason.None).IsPermitted));

    [Fact]
    public void Reasons_Numbers_TellTheirOutcome()
    {
        var groups = Enum.GetValues<GateReason>().Where(reason => reason != GateReason.None).GroupBy(reason => (int)reason / 100).Select(group => group.Key);
        Assert.Equal([1, 2, 3], groups.Order());
    }

    [Fact]
    public void Request_Default_NamesNothingAndNobody()
    {
        Assert.True(default(ProcessingRequest).Purpose.IsDefault);
        Assert.True(default(ProcessingRequest).Subject.IsDefault);
    }
}
