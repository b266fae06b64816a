using CityRights.Consent;
using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;
using Microsoft.Extensions.DependencyInjection;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Pseudonymisation.Relinking;

public sealed class RelinkingBuilderTests
{
    [Fact]
    public async Task Relinking_ConsentAndATableOfTheHost_AreTargets()
    {
        await using var provider = Build();
        var relinker = provider.GetRequiredService<Relinker>();
        var references = provider.GetRequiredService<ISubjectReferences>();
        await provider.GetRequiredService<ConsentStore>().AppendAsync(Batch(new SubjectReferences(references.Resolve("text", "a").Older[0]), ConsentEventKind.Refused));

        Assert.Equal(["consent", "memory"], relinker.Targets.Select(target => target.Name));
        Assert.Equal([KeyValuePair.Create("consent", 1L)], (await relinker.UnlinkedAsync(1)).ToArray());

        var report = await relinker.Job(IdentifierSource.Of("people", _ => new[] { "a" }.ToAsync()), "consent", new() { Field = "text" }).RunOnceAsync();

        Assert.Equal(1, report.Counts.Linked);
        Assert.Empty(await relinker.UnlinkedAsync(1));
        Assert.Equal([new(1, 1, 0), new(2, 1, 1)], (await provider.GetRequiredService<IKeyVersionUsage>().CountAsync()).ToArray());
        Assert.Contains("consent, memory", Assert.Throws<ArgumentException>(() => relinker.Job(People.Source(1), "nowhere")).Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddCityRights(city =>
        {
            city.Organisation("Gemeente Voorbeeld", contact: "privacy@voorbeeld.example");
            city.UseInMemory().AddConsent().AddPseudonymisation(x => x
                .Keys(FixedKeySource.Ring(2))
                .Domain<ParkingDomain>(d => d.Field(IdentifierFormats.Plate))
                .Relinking()
                .RelinkTarget(_ => new InMemoryRelinkTarget<int>("parking", (kept, older) => kept + older))
                .RelinkTarget(_ => new InMemoryRelinkTarget<int>("parking", (kept, older) => kept + older)));
        });
        return services.BuildServiceProvider();
    }
}
