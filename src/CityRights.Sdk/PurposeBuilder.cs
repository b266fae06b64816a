namespace CityRights;

/// <summary>Declares one purpose in code. Every verb returns the builder; the same verb again adds or replaces as its text says.</summary>
/// <remarks>Not safe for concurrent use. Judged as a whole when the catalogue is built, so the order of verbs does not matter.</remarks>
public sealed class PurposeBuilder
{
    private Purpose _purpose;

    internal PurposeBuilder(PurposeId id, LegalBasis basis) => _purpose = new(id, basis);

    /// <summary>Names the purpose for residents in one language; again for another language.</summary>
    /// <param name="language">A BCP 47 tag; the first one named is the fallback.</param>
    /// <param name="title">The name.</param>
    /// <param name="description">A sentence of description, or null.</param>
    /// <exception cref="ArgumentException">The tag is malformed or the title blank.</exception>
    public PurposeBuilder Title(string language, string title, string? description = null)
    {
        var described = description is null ? _purpose.Description
            : _purpose.Description?.And(language, description) ?? LocalisedText.Of(language, description);
        return With(_purpose with
        {
            Title = _purpose.Title?.And(language, title) ?? LocalisedText.Of(language, title),
            Description = described,
        });
    }

    /// <summary>Makes the purpose a preference: an opt-in to how a service is delivered that is not GDPR consent.</summary>
    public PurposeBuilder AsPreference() => With(_purpose with { Kind = PurposeKind.Preference });

    /// <summary>States the legal provision (Art. 6(3)); replaces.</summary>
    /// <param name="provision">For example <c>Parkeerverordening art. 4</c>.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public PurposeBuilder LegalProvision(string provision) => With(_purpose with { LegalProvision = NotBlank(provision) });

    /// <summary>Names a controller other than, or joint with, the organisation; adds.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="contact">How it is reached.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public PurposeBuilder Controller(string name, string contact) =>
        With(_purpose with { Controllers = _purpose.Controllers.Add(new(NotBlank(name), NotBlank(contact))) });

    /// <summary>States the arrangement between joint controllers (Art. 26); replaces.</summary>
    /// <param name="reference">Where it stands.</param>
    /// <param name="contactPoint">The contact point for residents.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public PurposeBuilder JointArrangement(string reference, string contactPoint) =>
        With(_purpose with { JointArrangement = new(NotBlank(reference), NotBlank(contactPoint)) });

    /// <summary>Names categories of personal data; adds those not yet named.</summary>
    /// <param name="categories">The categories.</param>
    public PurposeBuilder DataCategories(params ReadOnlySpan<DataCategory> categories)
    {
        foreach (var category in categories)
        {
            if (!_purpose.DataCategories.Contains(category))
            {
                _purpose = _purpose with { DataCategories = _purpose.DataCategories.Add(category) };
            }
        }

        return this;
    }

    /// <summary>States a ground beside the basis (Art. 9(2), 10, 87); adds.</summary>
    /// <param name="ground">The ground.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public PurposeBuilder SecondGround(SecondGround ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        return With(_purpose with { SecondGrounds = _purpose.SecondGrounds.Add(ground) });
    }

    /// <summary>Names the groups of people concerned; adds.</summary>
    /// <param name="groups">For example <c>applicants for a parking permit</c>.</param>
    public PurposeBuilder DataSubjects(params ReadOnlySpan<string> groups)
    {
        foreach (var group in groups)
        {
            _purpose = _purpose with { DataSubjects = _purpose.DataSubjects.Add(NotBlank(group)) };
        }

        return this;
    }

    /// <summary>Names a recipient; adds.</summary>
    /// <param name="recipient">The recipient.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public PurposeBuilder Recipient(Recipient recipient)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        return With(_purpose with { Recipients = _purpose.Recipients.Add(recipient) });
    }

    /// <summary>Declares that nobody beside the controllers receives the data, so that the record does not call the recipients missing.</summary>
    public PurposeBuilder NoRecipients() => With(_purpose with { HasNoRecipients = true });

    /// <summary>Adds a rule of retention.</summary>
    /// <param name="after">The event from which the period runs, named like an identifier, for example <c>permit-end</c>.</param>
    /// <param name="period">The period; not zero.</param>
    /// <param name="schedule">The archive schedule or provision cited.</param>
    /// <param name="outcome">What then happens.</param>
    /// <param name="appliesTo">Which records, where rules differ.</param>
    public PurposeBuilder Retain(
        string after, Period period, string? schedule = null, RetentionOutcome outcome = RetentionOutcome.Delete, string? appliesTo = null) =>
        With(_purpose with { Retention = _purpose.Retention.Add(new(after, period, outcome, schedule, appliesTo)) });

    /// <summary>Describes the security measures (Art. 30(1)(g)); replaces.</summary>
    /// <param name="measures">In words.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public PurposeBuilder SecurityMeasures(string measures) => With(_purpose with { SecurityMeasures = NotBlank(measures) });

    /// <summary>States where the impact assessment stands (Art. 35); replaces.</summary>
    /// <param name="reference">A document number or address.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public PurposeBuilder ImpactAssessment(string reference) => With(_purpose with { ImpactAssessment = NotBlank(reference) });

    /// <summary>Names the notice; replaces.</summary>
    /// <param name="notice">Its id.</param>
    public PurposeBuilder Notice(NoticeId notice) => With(_purpose with { Notice = notice });

    /// <summary>Limits how long a given consent holds; replaces.</summary>
    /// <param name="period">The period.</param>
    public PurposeBuilder ValidFor(Period period) => With(_purpose with { ValidFor = period });

    /// <summary>Demands a least proof grade of a consent; replaces.</summary>
    /// <param name="grade">The grade.</param>
    public PurposeBuilder LeastProof(ProofGrade grade) => With(_purpose with { LeastProof = grade });

    /// <summary>Lets a statutory duty go on while the store cannot be read; see <see cref="ContinuityPolicy.Continue"/>.</summary>
    public PurposeBuilder ContinueWhenUnavailable() => With(_purpose with { Continuity = ContinuityPolicy.Continue });

    /// <summary>Runs the gate in report-only mode until an instant; see <see cref="Purpose.ReportOnlyUntil"/>. Replaces.</summary>
    /// <param name="end">The mandatory end, exclusive.</param>
    public PurposeBuilder ReportOnly(DateTimeOffset end) => With(_purpose with { ReportOnlyUntil = end });

    internal Purpose Build() => _purpose;

    private static string NotBlank(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return text;
    }

    private PurposeBuilder With(Purpose purpose)
    {
        _purpose = purpose;
        return this;
    }
}
