using System.Collections.Immutable;
using System.Text.Json;
using CityRights.Internal;
using Member = CityRights.CatalogueMembers;

namespace CityRights;

/// <summary>Reads one purpose of the catalogue document.</summary>
internal static class PurposeReader
{
    internal static Purpose Read(JsonReading reading, JsonObject purpose, PurposeId id) =>
        new(id, CatalogueWords.Basis.Read(reading, purpose.Required(Member.Basis), LegalBasis.None))
        {
            Title = LocalisedTextJson.Read(reading, purpose.Optional(Member.Title)),
            Description = LocalisedTextJson.Read(reading, purpose.Optional(Member.Description)),
            Kind = CatalogueWords.Kind.Read(reading, purpose.Optional(Member.Kind), PurposeKind.Processing),
            LegalProvision = purpose.OptionalText(Member.LegalProvision),
            Controllers = Many(reading, purpose, Member.Controllers, Controller),
            JointArrangement = Part(reading, purpose.Optional(Member.JointArrangement), Joint),
            DataCategories = Each(purpose, Member.DataCategories, item => CatalogueValues.Category(reading, item)),
            SecondGrounds = Many(reading, purpose, Member.SecondGrounds, Ground),
            DataSubjects = [.. purpose.Items(Member.DataSubjects).Select(reading.Text).OfType<string>()],
            HasNoRecipients = IsNone(purpose),
            Recipients = Recipients(reading, purpose),
            Retention = Many(reading, purpose, Member.Retention, Rule),
            SecurityMeasures = purpose.OptionalText(Member.SecurityMeasures),
            ImpactAssessment = purpose.OptionalText(Member.ImpactAssessment),
            Notice = CatalogueValues.Notice(reading, purpose.Optional(Member.Notice)),
            ValidFor = CatalogueValues.Period(reading, purpose.Optional(Member.ValidFor)),
            LeastProof = CatalogueWords.Proof.Read(reading, purpose.Optional(Member.LeastProof), ProofGrade.Asserted),
            Continuity = CatalogueWords.Continuity.Read(reading, purpose.Optional(Member.Continuity), ContinuityPolicy.Block),
            ReportOnlyUntil = CatalogueValues.Instant(reading, purpose.Optional(Member.ReportOnlyUntil)),
        };

    private static Controller? Controller(JsonReading reading, JsonObject part) =>
        (part.RequiredText(Member.Name), part.RequiredText(Member.Contact)) is ({ } name, { } contact) ? new(name, contact) : null;

    private static JointArrangement? Joint(JsonReading reading, JsonObject part) =>
        (part.RequiredText(Member.Reference), part.RequiredText(Member.ContactPoint)) is ({ } reference, { } contact) ? new(reference, contact) : null;

    private static SecondGround? Ground(JsonReading reading, JsonObject part)
    {
        var (article, provision) = (part.Required(Member.Article), part.OptionalText(Member.Provision));
        return article is null ? null : CatalogueValues.Ground(reading, article, provision);
    }

    private static RetentionRule Rule(JsonReading reading, JsonObject part) => new(
        part.RequiredText(Member.After) ?? string.Empty,
        CatalogueValues.Period(reading, part.Required(Member.Period)),
        CatalogueWords.Outcome.Read(reading, part.Optional(Member.Outcome), RetentionOutcome.Delete),
        part.OptionalText(Member.Schedule),
        part.OptionalText(Member.AppliesTo));

    private static bool IsNone(JsonObject purpose) =>
        purpose.Optional(Member.Recipients) is { Kind: JsonValueKind.String, Text: Member.NoRecipients };

    private static ImmutableArray<Recipient> Recipients(JsonReading reading, JsonObject purpose) =>
        IsNone(purpose) ? [] : [.. purpose.Entries(Member.Recipients).Select(entry => Recipient(reading, entry)).OfType<Recipient>()];

    private static Recipient? Recipient(JsonReading reading, LocatedMember entry)
    {
        var named = IdentifierText.IsValid(entry.Name);
        if (!named)
        {
            reading.Add(JsonProblemKind.Malformed, entry.Value, CatalogueValues.IdentifierForm);
        }

        return Part(reading, entry.Value, (_, part) =>
        {
            var name = part.RequiredText(Member.Name);
            var role = CatalogueWords.Role.Read(reading, part.Required(Member.Role), RecipientRole.Controller);
            var (agreement, country, ground) =
                (part.OptionalText(Member.Agreement), part.OptionalText(Member.ThirdCountry), part.OptionalText(Member.TransferGround));
            return named && name is not null
                ? new Recipient(entry.Name, name, role) { Agreement = agreement, ThirdCountry = country, TransferGround = ground }
                : null;
        });
    }

    private static ImmutableArray<T> Many<T>(JsonReading reading, JsonObject purpose, string name, Func<JsonReading, JsonObject, T?> read)
        where T : class => [.. purpose.Items(name).Select(item => Part(reading, item, read)).OfType<T>()];

    private static ImmutableArray<T> Each<T>(JsonObject purpose, string name, Func<LocatedJson, T?> read)
        where T : struct => [.. purpose.Items(name).Select(read).OfType<T>()];

    private static T? Part<T>(JsonReading reading, LocatedJson? value, Func<JsonReading, JsonObject, T?> read)
        where T : class
    {
        if (value is null || !reading.TryObject(value, out var opened))
        {
            return null;
        }

        var part = read(reading, opened);
        opened.Close();
        return part;
    }
}
