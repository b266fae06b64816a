using CityRights.Consent;
using FsCheck.Xunit;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Pseudonymisation.Relinking;

/// <summary>
/// Any history of writing, rotating, re-linking and dropping, against a model that keeps of each person how many events were written and whether one was a no: who is
/// looked up with all live versions has them all, and who was linked has them all by the current version alone.
/// </summary>
[Properties(MaxTest = 150)]
public class RelinkModelProperties
{
    private const int Persons = 5;

    [Property]
    public bool AnyHistory_NobodyLosesAnEvent(byte[] steps) => Task.Run(() => HoldsAsync(steps ?? [])).GetAwaiter().GetResult();

    private static async Task<bool> HoldsAsync(byte[] steps)
    {
        using var people = new People();
        var written = new int[Persons];
        var versions = 1;
        var linkedTo = new int[Persons];
        foreach (var step in steps)
        {
            var person = (step >> 3) % Persons;
            switch (step & 7)
            {
                case 0 when versions < 4:
                    versions++;
                    break;
                case 1 or 2:
                    // A careful service: all live references.
                    await people.RecordAsync(person, versions, ConsentEventKind.Withdrawn, written[person]);
                    linkedTo[person] = versions;
                    written[person]++;
                    break;
                case 3:
                    // A careless one, or one whose keys were read before the rotation: a single reference.
                    var all = people.Of(person, versions);
                    var one = versions > 1 && (step & 64) != 0 ? all.Older[0] : all.Current;
                    await people.Store.AppendAsync(Batch(new SubjectReferences(one), ConsentEventKind.Refused, written[person]));
                    linkedTo[person] = 0;
                    written[person]++;
                    break;
                case 4 or 5:
                    await people.Job(versions, People.Source(person + 1)).RunOnceAsync();
                    for (var done = 0; done <= person && versions > 1; done++)
                    {
                        linkedTo[done] = written[done] > 0 ? versions : 0;
                    }

                    break;
                case 6:
                    await people.Holder(versions).DropReferencesAsync(1 + (step >> 6));
                    break;
            }
        }

        for (var person = 0; person < Persons; person++)
        {
            var all = people.Of(person, versions);
            var found = await people.Store.ReadAsync(all, Sms);
            var alone = await people.Store.ReadAsync(new SubjectReferences(all.Current), Sms);
            if (found.Version != written[person] || (linkedTo[person] == versions && alone.Version != written[person]))
            {
                return false;
            }
        }

        return true;
    }
}
