using System.Reflection;
using CityRights.Consent;
using CityRights.Tests.Keys;
using Microsoft.Extensions.DependencyInjection;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent;

/// <summary>Two named tenants in one process, with the same people and the same purposes: no call for one shows or touches anything of the other.</summary>
public class ConsentTenantTests
{
    /// <summary>Every method of the verbs, each called below for the tenant that knows nothing.</summary>
    private static readonly string[] Called =
        [nameof(IConsents.ShowNoticeAsync), nameof(IConsents.GiveAsync), nameof(IConsents.RefuseAsync), nameof(IConsents.WithdrawAsync),
         nameof(IConsents.StateAsync), nameof(IConsents.HistoryAsync), nameof(IConsents.EraseAsync)];

    [Fact]
    public void Verbs_EveryOne_IsCalledHere() =>
        Assert.Equal(typeof(IConsents).GetMethods(BindingFlags.Public | BindingFlags.Instance).Select(method => method.Name).Order(StringComparer.Ordinal), Called.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Tenants_SamePersonAndPurpose_AreStrangers()
    {
        await using var services = Build();
        var alphen = services.GetRequiredKeyedService<IConsents>("alphen");
        var leiden = services.GetRequiredKeyedService<IConsents>("leiden");
        var anna = Person(1);
        var shown = await alphen.ShowNoticeAsync(new(TestRoom.Sms) { Subject = anna });
        await Task.Delay(1);
        var given = await alphen.GiveAsync(new(anna, TestRoom.Sms, shown.Token) { IdempotencyKey = "key-1" });
        Assert.Equal(ConsentOutcome.Recorded, given.Outcome);

        // Leiden knows nothing of it, by any verb.
        Assert.Equal(ConsentState.NotAsked, (await leiden.StateAsync(new(anna, TestRoom.Sms))).State);
        Assert.Empty(await leiden.HistoryAsync(new(anna)));
        Assert.Equal(GateReason.NotAsked, (await GateOf(services, "leiden").DecideAsync(new(TestRoom.Sms, anna))).Reason);
        Assert.Equal(ConsentOutcome.TokenInvalid, (await leiden.GiveAsync(new(anna, TestRoom.Sms, shown.Token) { IdempotencyKey = "key-1" })).Outcome);
        Assert.Equal(ConsentState.Asked, (await leiden.ShowNoticeAsync(new(TestRoom.Sms) { Subject = anna })).Head!.State);
        Assert.Equal(ConsentOutcome.Recorded, (await leiden.RefuseAsync(new(anna, TestRoom.Sms, shown.Token) { IdempotencyKey = "key-1" })).Outcome);
        Assert.Null((await leiden.HistoryAsync(new(anna)))[^1].Event.Notice);
        Assert.Equal(ConsentOutcome.Recorded, (await leiden.WithdrawAsync(new(anna, TestRoom.Sms) { IdempotencyKey = "key-2" })).Outcome);
        var erased = await leiden.EraseAsync(new(anna) { KeepProofUntil = DateTimeOffset.MaxValue.ToUniversalTime() });

        // And Alphen has lost nothing by what Leiden did.
        Assert.True((await GateOf(services, "alphen").DecideAsync(new(TestRoom.Sms, anna))).IsPermitted);
        var history = await alphen.HistoryAsync(new(anna));
        Assert.Equal([ConsentEventKind.Asked, ConsentEventKind.Given], history.Select(entry => entry.Event.Kind));
        Assert.Equal(ConsentOutcome.Replayed, (await alphen.GiveAsync(new(anna, TestRoom.Sms, shown.Token) { IdempotencyKey = "key-1" })).Outcome);

        // No surrogate of one leads into the other.
        var ours = await services.GetRequiredKeyedService<ConsentStore>("alphen").ReadFeedAsync(default, 100);
        Assert.DoesNotContain(erased.Persons.Single(), ours.Select(change => change.Person));
        Assert.DoesNotContain(ours, change => change.Kind == ConsentChangeKind.Erased);
    }

    [Fact]
    public async Task Container_UnnamedServices_AreNotThereForNamedTenants()
    {
        await using var services = Build();

        Assert.Null(services.GetService<IConsents>());
        Assert.Null(services.GetService<IProcessingGate>());
        Assert.Null(services.GetService<ConsentStore>());
        Assert.NotSame(services.GetRequiredKeyedService<ConsentRoom>("alphen"), services.GetRequiredKeyedService<ConsentRoom>("leiden"));
    }

    private static IProcessingGate GateOf(ServiceProvider services, string tenant) => services.GetRequiredKeyedService<IProcessingGate>(tenant);

    private static ServiceProvider Build()
    {
        // One source for both: each tenant's keys are derived for it alone.
        var keys = new FixedKeySource(CityRights.Keys.KeyState.Active);
        var services = new ServiceCollection();
        foreach (var tenant in new[] { "alphen", "leiden" })
        {
            services.AddCityRights(tenant, city => city
                .Organisation(tenant, $"privacy@{tenant}.example")
                .Purposes(TestRoom.Purposes)
                .AddPseudonymisation(x => x.Keys(keys))
                .AddConsent(consent => TestRoom.Declare(consent))
                .UseInMemory());
        }

        return services.BuildServiceProvider();
    }
}
