using System.Security.Cryptography;
using System.Text;
using CityRights.Consent;

namespace CityRights.Tests.Pseudonymisation.Relinking;

/// <summary>Somebody has the re-linked database and no keys, and tries to match rows of before the rotation with rows of after it.</summary>
public sealed class RelinkedDatabaseAttackTests : IDisposable
{
    private const int Count = 2_000;

    private readonly People _people = new();

    [Fact]
    public async Task Join_OldAndNewReferencesByValue_MatchesEverybodyInAnUnkeyedControlAndNobodyHere()
    {
        // The control: an unkeyed hash with a version before it, as shipped software has it.
        Assert.Equal(Count, Matches([.. Enumerable.Range(0, Count).SelectMany(person => new[] { Unkeyed(person, 1), Unkeyed(person, 2) })]));

        Assert.Equal(0, Matches([.. (await RelinkedAsync()).SelectMany(person => person.References)]));
    }

    [Fact]
    public async Task Join_BySurrogate_LinksWhileBothReferencesAreKeptAndNotAfterDropping()
    {
        Assert.All(await RelinkedAsync(), person => Assert.Equal([1, 2], person.References.Select(reference => reference.KeyVersion).Order()));

        await _people.Holder(2).DropReferencesAsync(1);

        Assert.All(await PersonsAsync(), person => Assert.Equal(2, Assert.Single(person.References).KeyVersion));
    }

    public void Dispose() => _people.Dispose();

    /// <summary>How many pairs of references of two versions have the same pseudonym, or share its first or last 8 bytes.</summary>
    private static int Matches(IReadOnlyList<SubjectRef> references)
    {
        var values = references.Select(reference =>
        {
            var bytes = new byte[SubjectRef.ByteLength];
            reference.WriteBytes(bytes);
            return (reference.KeyVersion, Value: Convert.ToHexString(bytes.AsSpan(4)));
        }).ToList();
        var old = values.Where(value => value.KeyVersion == 1).SelectMany(value => new[] { value.Value[..16], value.Value[16..] }).ToHashSet();
        return values.Count(value => value.KeyVersion == 2 && (old.Contains(value.Value[..16]) || old.Contains(value.Value[16..])));
    }

    private static SubjectRef Unkeyed(int person, int version) => new(version, SHA256.HashData(Encoding.UTF8.GetBytes(People.IdOf(person))).AsSpan(0, 16));

    private async Task<List<ConsentRecord.Person>> RelinkedAsync()
    {
        for (var person = 0; person < Count; person++)
        {
            await _people.RecordAsync(person, versions: 1);
        }

        await _people.Job(2, People.Source(Count)).RunOnceAsync();
        return await PersonsAsync();
    }

    private async Task<List<ConsentRecord.Person>> PersonsAsync() => await _people.Store.ExportAsync().OfType<ConsentRecord.Person>().ToListAsync();
}
