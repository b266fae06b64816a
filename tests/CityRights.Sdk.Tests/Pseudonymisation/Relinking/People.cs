using CityRights.Consent;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;
using CityRights.Tests.Keys;

namespace CityRights.Tests.Pseudonymisation.Relinking;

/// <summary>A consent store whose people were recorded before and after rotations, and the job over it.</summary>
internal sealed class People : IDisposable
{
    private readonly List<IDisposable> _opened = [];

    public InMemoryConsentStore Store { get; } = new();

    /// <summary>The references of a person, as a service with so many versions makes them.</summary>
    public SubjectReferences Of(int person, int versions) => Service(versions).Subjects.Resolve("text", IdOf(person));

    public PseudonymisationService Service(int versions)
    {
        var service = TestDomains.Open(versions);
        _opened.Add(service);
        return service;
    }

    public ConsentReferences Holder(int versions) => new(Store, Ring(versions));

    public RelinkTarget Target(int versions) => RelinkTarget.Subjects(Holder(versions));

    /// <summary>Records a refusal or a yes of a person, as a service with so many versions does.</summary>
    public async Task RecordAsync(int person, int versions, ConsentEventKind kind = ConsentEventKind.Refused, double minutes = 0) =>
        await Store.AppendAsync(ConsentSamples.Batch(Of(person, versions), kind, minutes));

    public RelinkJob Job(int versions, IdentifierSource source, RelinkCheckpoints? checkpoints = null) =>
        new(Service(versions), source, Target(versions), new() { Field = "text", Checkpoints = checkpoints, CheckpointEvery = TimeSpan.Zero });

    /// <summary>A source of the ids of people 0 to count - 1; before each it may do something.</summary>
    public static IdentifierSource Source(int count, Action<int>? before = null, string fingerprint = "1") =>
        IdentifierSource.Of("people", _ => Read(count, before), fingerprint, count);

    public static string IdOf(int person) => $"canary-{person}";

    public void Dispose() => _opened.ForEach(one => one.Dispose());

    private static async IAsyncEnumerable<string> Read(int count, Action<int>? before)
    {
        await Task.Yield();
        for (var person = 0; person < count; person++)
        {
            before?.Invoke(person);
            yield return IdOf(person);
        }
    }

    private KeyRing Ring(int versions)
    {
        var ring = FixedKeySource.Ring(versions);
        _opened.Add(ring);
        return ring;
    }
}
