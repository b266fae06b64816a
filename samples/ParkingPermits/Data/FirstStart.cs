using CityRights.Pseudonymisation;
using ParkingPermits.City;
using ParkingPermits.Pages;
using ParkingPermits.Resident;

namespace ParkingPermits.Data;

/// <summary>Fills an empty database with the synthetic city. A database with anybody in it is left as it is.</summary>
internal sealed class FirstStart(
    ParkingDatabase database, PermitRegister register, IPseudonymiser<ParkingDomain> plates, SmsChoice choice, TimeProvider time)
{
    private const string Clerk = "clerk-01";

    /// <summary>Makes the tables, and fills them where they are empty; answers whether it did.</summary>
    public async Task<bool> PrepareAsync()
    {
        database.EnsureSchema();
        if (!register.IsEmpty)
        {
            return false;
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var people = Enumerable.Range(1, SyntheticCity.Residents).Select(SyntheticCity.Resident).ToList();

        // Answers first: an interrupted first start finds no resident and begins again.
        var notice = await choice.ShowAsync(Language.All[1], SmsChoice.Paper);
        await Task.WhenAll(people.Take(SyntheticCity.Holders).Select(person => AnswerAsync(person, notice)));
        register.Fill(people, Enumerable.Range(1, SyntheticCity.Holders).Select(number => Permit(number, today)));
        return true;
    }

    // Some said yes on paper, some said no, most were never asked. Those whom a reader can play keep their choice.
    private Task AnswerAsync(Person person, NoticeView notice)
    {
        var number = SyntheticCity.NumberOf(person.Id);
        var isOffered = ResidentEndpoints.Offered.Contains(number);
        return (number % 8) switch
        {
            1 when !isOffered => choice.AnswerAsync(person, yes: true, notice.Token, SmsChoice.Paper, Clerk),
            5 when !isOffered => choice.AnswerAsync(person, yes: false, notice.Token, SmsChoice.Paper, Clerk),
            _ => Task.CompletedTask,
        };
    }

    private (Person, Pseudonym<ParkingDomain>, DateOnly, DateOnly) Permit(int number, DateOnly today)
    {
        // Spread over the year, so that each month some permits end; the first ones a reader can play end soon.
        var until = today.AddDays(number <= 3 ? 7 * number : (number * 37) % 365);
        return (
            SyntheticCity.Resident(number),
            plates.Pseudonymise($"{PlateSeries.Country}:{SyntheticCity.PlateOf(number)}"),
            until.AddYears(-1),
            until);
    }
}
