using System.Collections.Immutable;

namespace CityRights.Reports;

/// <summary>The columns of the record, in its order.</summary>
internal static class ActivityColumns
{
    internal static ImmutableArray<ActivityColumn> Who { get; } =
    [
        new(ActivityTexts.Controllers, static (purpose, context) => ReportValue.Of(Controllers(purpose, context.Catalogue.Organisation))),
    ];

    internal static ImmutableArray<ActivityColumn> What { get; } =
    [
        new(ActivityTexts.Name, static (purpose, context) => ReportValue.OfOptional(purpose.Title?.In(context.Language))),
        new(ActivityTexts.Purpose, static (purpose, context) => ReportValue.OfOptional(purpose.Description?.In(context.Language))),
        new(ActivityTexts.DataSubjects, static (purpose, _) => Declared(purpose.DataSubjects)),
        new(ActivityTexts.DataCategories, static (purpose, context) => Declared(
            [.. purpose.DataCategories.Select(category => $"{context.Catalogue.LabelOf(category, context.Language)} ({category})")])),
    ];

    internal static ImmutableArray<ActivityColumn> Flow { get; } =
    [
        new(ActivityTexts.Recipients, static (purpose, _) => RecipientValues.Recipients(purpose)),
        new(ActivityTexts.Transfers, static (purpose, _) => RecipientValues.Transfers(purpose)),
        new(ActivityTexts.Retention, static (purpose, _) => RetentionValues.Of(purpose)),
        new(ActivityTexts.SecurityMeasures, static (purpose, _) => ReportValue.OfOptional(purpose.SecurityMeasures)),
    ];

    internal static ImmutableArray<ActivityColumn> Beside { get; } =
    [
        new(ActivityTexts.Basis, static (purpose, _) => ReportValue.Of(
            [ActivityTexts.WordOf(purpose.Basis), .. purpose.LegalProvision is { } provision ? (string[])[provision] : []])),
        new(ActivityTexts.SecondGrounds, static (purpose, _) => ReportValue.Of(purpose.SecondGrounds.Select(static ground => ground.ToString()))),
        new(ActivityTexts.ImpactAssessment, static (purpose, _) => ReportValue.OfOptional(purpose.ImpactAssessment)),
    ];

    private static ReportValue Declared(ImmutableArray<string> parts) => parts.IsEmpty ? ReportValue.Missing : ReportValue.Of(parts);

    private static IEnumerable<string> Controllers(Purpose purpose, Organisation organisation)
    {
        var controllers = purpose.Controllers.IsEmpty
            ? [ActivityTexts.Party(organisation.Name, organisation.Contact)]
            : purpose.Controllers.Select(static controller => ActivityTexts.Party(controller.Name, controller.Contact));
        return purpose.JointArrangement is { } joint ? controllers.Append(ActivityTexts.Joint(joint)) : controllers;
    }
}
