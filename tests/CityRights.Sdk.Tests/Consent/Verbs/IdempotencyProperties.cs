using CityRights.Consent;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Verbs;

/// <summary>Requests under keys, sent in any order and as often as wanted.</summary>
public class IdempotencyProperties
{
    private static readonly string[] Keys = ["a", "b", "c"];

    /// <summary>
    /// Sending each request twice in a row leaves a person where sending it once does; a yes under a key is recorded once; and after a no, whatever key it came
    /// under, nothing is permitted.
    /// </summary>
    [Property(MaxTest = 60)]
    public Property Requests_SentAgain_ChangeNothing() => Prop.ForAll(
        Gen.ListOf(Gen.Zip(Gen.Elements(Keys), Gen.Elements("yes", "yes", "no", "withdraw"))).ToArbitrary(),
        steps => OutcomeAsync(steps).GetAwaiter().GetResult());

    private static async Task<bool> OutcomeAsync(IEnumerable<(string Key, string Verb)> steps)
    {
        await using var once = new TestRoom();
        await using var twice = new TestRoom();
        foreach (var (key, verb) in steps.Take(12))
        {
            var (first, second, again) = (await SendAsync(once, key, verb), await SendAsync(twice, key, verb), await SendAsync(twice, key, verb));
            var isPermitted = (await once.DecideAsync(Person(1))).IsPermitted;
            if (first.Head.State != second.Head.State || second.Head.State != again.Head.State
                || isPermitted != (await twice.DecideAsync(Person(1))).IsPermitted
                || (verb != "yes" && isPermitted))
            {
                return false;
            }
        }

        var given = (await twice.Store.ReadAsync(Person(1), TestRoom.Sms)).Parts.SelectMany(part => part.Events)
            .Where(recorded => recorded.Kind == ConsentEventKind.Given).Select(recorded => recorded.IdempotencyKey).ToList();
        return given.Count == given.Distinct().Count();
    }

    private static async Task<ConsentResult> SendAsync(TestRoom room, string key, string verb)
    {
        room.Clock.Advance(TimeSpan.FromSeconds(10));
        return verb switch
        {
            "yes" => await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, await room.TokenAsync(subject: Person(1))) { IdempotencyKey = key }),
            "no" => await room.Consents.RefuseAsync(new(Person(1), TestRoom.Sms) { IdempotencyKey = key }),
            _ => await room.Consents.WithdrawAsync(new(Person(1), TestRoom.Sms) { IdempotencyKey = key }),
        };
    }
}
