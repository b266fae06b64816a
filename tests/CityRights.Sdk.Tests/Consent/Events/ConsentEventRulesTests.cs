using System.Collections.Immutable;
using CityRights.Consent;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Events;

public class ConsentEventRulesTests
{
    public static TheoryData<ConsentEvent> BrokenOnes() =>
    [
        Event(ConsentEventKind.Given) with { Id = Guid.Empty },
        Event(ConsentEventKind.Given) with { Purpose = default },
        Event(ConsentEventKind.None),
        Event((ConsentEventKind)999),
        Event(ConsentEventKind.Given) with { Origin = (ConsentOrigin)9 },
        Event(ConsentEventKind.Given) with { Proof = (ProofGrade)9 },
        Event(ConsentEventKind.Given) with { OccurredAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(1)) },
        Event(ConsentEventKind.Given) with { ClockSkew = TimeSpan.FromTicks(-1) },
        Event(ConsentEventKind.Given) with { ClockSkew = TimeSpan.FromDays(367) },
        Event(ConsentEventKind.Given) with { Channel = null! },
        Event(ConsentEventKind.Given) with { CapturedBy = "" },
        Event(ConsentEventKind.Given) with { CapturedBy = "a\nb" },
        Event(ConsentEventKind.Given) with { Evidence = new string('x', 257) },
        Event(ConsentEventKind.Given) with { IdempotencyKey = "" },
        Event(ConsentEventKind.Given) with { Authority = null! },
        Event(ConsentEventKind.Given) with { Authority = new() { Capacity = ConsentCapacity.Parent } },
        Event(ConsentEventKind.Given) with { Authority = new() { Capacity = (ConsentCapacity)9, Mandate = "m" } },
        Event(ConsentEventKind.Given) with { Scope = null! },
        Event(ConsentEventKind.Given) with { Scope = new() { Categories = [default] } },
        Event(ConsentEventKind.Given) with { Scope = new() { Recipients = ["No Id"] } },
        Event(ConsentEventKind.Given) with { Scope = new() { Recipients = [.. Enumerable.Repeat("a", 1_001)] } },
        Event(ConsentEventKind.Given) with { Notice = Wording with { Version = 0 } },
        Event(ConsentEventKind.Given) with { Notice = Wording with { Hash = default } },
        Event(ConsentEventKind.Given) with { Notice = Wording with { Language = "x" } },
        Event(ConsentEventKind.Given) with { Validity = null! },
        Event(ConsentEventKind.Given) with { Validity = new() { Uses = 0 } },
        Event(ConsentEventKind.Given) with { Validity = new() { UntilEvent = " " } },
    ];

    [Theory]
    [MemberData(nameof(BrokenOnes))]
    public void Event_ThatBreaksARule_IsRefusedByNameOfTheRule(ConsentEvent broken)
    {
        Assert.NotNull(ConsentEventRules.Broken(broken));
        Assert.Throws<ArgumentException>(() => ConsentEventJson.Serialize(broken));
    }

    [Fact]
    public void Event_Sound_IsTaken()
    {
        Assert.Null(ConsentEventRules.Broken(FullEvent()));
        foreach (var kind in Enum.GetValues<ConsentEventKind>().Where(kind => kind != ConsentEventKind.None))
        {
            Assert.Null(ConsentEventRules.Broken(Event(kind)));
        }
    }

    [Fact]
    public void ToString_OfWhatHoldsReferences_PrintsNone()
    {
        var full = FullEvent();
        var batch = Batch(Person(1), full);
        var text = string.Join(' ', full, full.Authority, batch, batch.Outbox[0], batch.Log[0], Erasure(Person(1), 1), Mark(Reference(1)), new ConsentStreamPart(Guid.NewGuid(), [full]),
            new ConsentRecord.Person(Guid.NewGuid(), [Reference(1)], null));

        foreach (var reference in new[] { "mandate-4711", "party-17", "clerk-3", "scan-99", "key-1" })
        {
            Assert.DoesNotContain(reference, text, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch("[0-9a-f]{8}-[0-9a-f]{4}", text);
    }

    [Fact]
    public void Scope_DefaultLists_CountAsEmpty()
    {
        var scope = new ConsentScope { Categories = default, Recipients = default(ImmutableArray<string>) };

        Assert.Equal(ConsentScope.Unlisted, scope);
        Assert.Equal(ConsentScope.Unlisted.GetHashCode(), scope.GetHashCode());
        Assert.NotEqual(scope, new ConsentScope { Recipients = ["a"] });
    }
}
