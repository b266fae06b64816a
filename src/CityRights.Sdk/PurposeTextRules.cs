namespace CityRights;

/// <summary>The rule of <see cref="TextChecks"/> for every text of a purpose.</summary>
internal static class PurposeTextRules
{
    internal static void Judge(Purpose purpose, CatalogueProblems problems)
    {
        TextChecks.Lines(purpose.Title, "/title", several: false, problems);
        TextChecks.Lines(purpose.Description, "/description", several: true, problems);
        foreach (var (path, text) in TextsOf(purpose))
        {
            TextChecks.Line(text, path, problems);
        }
    }

    private static IEnumerable<(string Path, string? Text)> TextsOf(Purpose purpose) =>
    [
        ("/legalProvision", purpose.LegalProvision),
        .. purpose.Controllers.SelectMany(static (controller, at) =>
            ((string, string?)[])[($"/controllers/{at}/name", controller.Name), ($"/controllers/{at}/contact", controller.Contact)]),
        ("/jointArrangement/reference", purpose.JointArrangement?.Reference),
        ("/jointArrangement/contactPoint", purpose.JointArrangement?.ContactPoint),
        .. purpose.SecondGrounds.Select(static (ground, at) => ($"/secondGrounds/{at}/provision", ground.Provision)),
        .. purpose.DataSubjects.Select(static (group, at) => ($"/dataSubjects/{at}", (string?)group)),
        .. purpose.Recipients.SelectMany(static recipient => ((string, string?)[])
        [
            ($"/recipients/{recipient.Id}/name", recipient.Name),
            ($"/recipients/{recipient.Id}/agreement", recipient.Agreement),
            ($"/recipients/{recipient.Id}/transferGround", recipient.TransferGround),
        ]),
        .. purpose.Retention.SelectMany(static (rule, at) =>
            ((string, string?)[])[($"/retention/{at}/schedule", rule.Schedule), ($"/retention/{at}/appliesTo", rule.AppliesTo)]),
        ("/securityMeasures", purpose.SecurityMeasures),
        ("/impactAssessment", purpose.ImpactAssessment),
    ];
}
