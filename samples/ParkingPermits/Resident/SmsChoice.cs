using CityRights;
using CityRights.Consent;
using ParkingPermits.City;
using ParkingPermits.Data;
using ParkingPermits.Pages;

namespace ParkingPermits.Resident;

/// <summary>Asks residents whether they want text messages, and takes their answers. The resident decides, whoever types.</summary>
internal sealed class SmsChoice(IConsents consents, ISubjectReferences subjects)
{
    public const string Web = "web";
    public const string Counter = "counter";
    public const string Paper = "paper";

    /// <summary>Shows the notice, to a resident or to nobody in particular, without writing anything down: reading a page changes nothing.</summary>
    public async Task<NoticeView> ShowAsync(Language language, string channel, Person? resident = null, CancellationToken cancellationToken = default)
    {
        var shown = await consents.ShowNoticeAsync(
            new(ParkingPurposes.Sms)
            {
                Subject = resident is null ? default : Who(resident),
                IsRecorded = false,
                Language = language.Code,
                Channel = channel,
            },
            cancellationToken);
        var text = shown.Text ?? throw new InvalidOperationException("The notice has no version in force.");
        return new(text.Title, text.Body, text.Give, text.Refuse, text.Language, shown.Token!);
    }

    /// <summary>Takes a yes or a no; false where the notice was shown too long ago or has changed since, so that it is shown again.</summary>
    public async Task<bool> AnswerAsync(
        Person resident, bool yes, string? token, string channel, string? capturedBy = null, CancellationToken cancellationToken = default)
    {
        var who = Who(resident);

        // Who is not at the keyboard answers on paper: the clerk's session proves nothing of the resident.
        var proof = channel == Web ? ProofGrade.Session : ProofGrade.Paper;
        var result = yes
            ? await consents.GiveAsync(
                new(who, ParkingPurposes.Sms, token) { Channel = channel, CapturedBy = capturedBy, Proof = proof }, cancellationToken)
            : await consents.RefuseAsync(
                new(who, ParkingPurposes.Sms, token) { Channel = channel, CapturedBy = capturedBy, Proof = proof }, cancellationToken);

        // A form posted again replays its first answer; what counts is where the resident stands now.
        return result.IsRecorded && result.Head.IsPermitting == yes;
    }

    /// <summary>Takes back a yes. It needs no notice, no reason and no state, and holds when this returns.</summary>
    public async Task WithdrawAsync(Person resident, string channel, string? capturedBy = null, CancellationToken cancellationToken = default) =>
        await consents.WithdrawAsync(new(Who(resident), ParkingPurposes.Sms) { Channel = channel, CapturedBy = capturedBy }, cancellationToken);

    /// <summary>Where a resident stands.</summary>
    public async Task<ConsentHead> HeadAsync(Person resident, CancellationToken cancellationToken = default) =>
        await consents.StateAsync(new(Who(resident), ParkingPurposes.Sms), cancellationToken);

    /// <summary>Everything a resident said, in the order in which it counts.</summary>
    public async Task<IReadOnlyList<ConsentHistoryEntry>> HistoryAsync(Person resident, CancellationToken cancellationToken = default) =>
        await consents.HistoryAsync(new(Who(resident)), cancellationToken);

    /// <summary>The language of the text to which a resident said yes; Dutch where it is not known.</summary>
    public async Task<Language> LanguageOfAsync(Person resident, CancellationToken cancellationToken = default) =>
        Language.TryParse((await HeadAsync(resident, cancellationToken)).Notice?.Language, out var language) ? language : Language.All[1];

    private SubjectReferences Who(Person resident) => subjects.Resolve("text", resident.Id);
}
