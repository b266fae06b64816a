using CityRights.Consent;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Store;

public class HeadGenerationsTests
{
    [Fact]
    public void Forget_Person_EndsHeadsReadBeforeAndLeavesLaterOnes()
    {
        var generations = new HeadGenerations();
        var person = Guid.NewGuid();
        var stream = new ConsentStream(Sms, [new(person, [])]);
        var before = generations.Current;

        Assert.True(generations.Holds(HeadGenerations.StripeOf(Reference(1)), before));
        generations.Forget(Person(1, 2, 1), stream);

        Assert.False(generations.Holds(HeadGenerations.StripeOf(Reference(1, 1)), before));
        Assert.False(generations.Holds(HeadGenerations.StripeOf(Reference(1, 2)), before));
        Assert.False(generations.Holds(HeadGenerations.StripeOf(person), before));
        Assert.True(generations.Holds(HeadGenerations.StripeOf(person), generations.Current));
    }

    [Fact]
    public void Forget_OtherPerson_LeavesHeads()
    {
        var generations = new HeadGenerations();
        var before = generations.Current;
        generations.Forget(Person(1), ConsentStream.Empty(Sms));
        var held = Enumerable.Range(2, 1_000).Count(person => generations.Holds(HeadGenerations.StripeOf(Reference(person)), before));

        // Two people may share a stripe; hardly ever more than a few of a thousand do.
        Assert.InRange(held, 990, 1_000);
    }

    [Fact]
    public void ForgetAll_EndsEverything()
    {
        var generations = new HeadGenerations();
        var before = generations.Current;
        generations.ForgetAll();

        Assert.All(Enumerable.Range(1, 100), person => Assert.False(generations.Holds(HeadGenerations.StripeOf(Reference(person)), before)));
        Assert.True(generations.Holds(0, generations.Current));
    }

    [Fact]
    public void Forget_InParallel_NeverMovesAStripeBack()
    {
        var generations = new HeadGenerations();
        Parallel.For(0, 10_000, index =>
        {
            generations.Forget(Person(1), ConsentStream.Empty(Sms));
            if (index % 100 == 0)
            {
                generations.ForgetAll();
            }
        });

        Assert.Equal(10_100, generations.Current);
        Assert.False(generations.Holds(HeadGenerations.StripeOf(Reference(1)), 9_000));
    }
}
