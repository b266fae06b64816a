using System.Text.Json;
using CityRights.Internal;
using Member = CityRights.CatalogueMembers;

namespace CityRights;

/// <summary>Writes one purpose of the catalogue document.</summary>
internal static class PurposeWriter
{
    internal static void Write(Utf8JsonWriter writer, Purpose purpose)
    {
        writer.WriteStartObject(purpose.Id.Value);
        Write(writer, Member.Title, purpose.Title);
        Write(writer, Member.Description, purpose.Description);
        writer.WriteWord(Member.Kind, purpose.Kind, PurposeKind.Processing, CatalogueWords.Kind);
        writer.WriteString(Member.Basis, CatalogueWords.Basis.WordOf(purpose.Basis));
        writer.WriteOptional(Member.LegalProvision, purpose.LegalProvision);
        writer.WriteMany(Member.Controllers, purpose.Controllers, Write);
        WriteJoint(writer, purpose.JointArrangement);
        writer.WriteMany(Member.DataCategories, purpose.DataCategories, static (to, category) => to.WriteStringValue(category.ToString()));
        writer.WriteMany(Member.SecondGrounds, purpose.SecondGrounds, Write);
        writer.WriteMany(Member.DataSubjects, purpose.DataSubjects, static (to, group) => to.WriteStringValue(group));
        WriteRecipients(writer, purpose);
        writer.WriteMany(Member.Retention, purpose.Retention, Write);
        writer.WriteOptional(Member.SecurityMeasures, purpose.SecurityMeasures);
        writer.WriteOptional(Member.ImpactAssessment, purpose.ImpactAssessment);
        writer.WriteOptional(Member.Notice, TextRules.NullIfBlank(purpose.Notice.Value));
        writer.WriteOptional(Member.ValidFor, purpose.ValidFor.IsZero ? null : purpose.ValidFor.ToString());
        writer.WriteWord(Member.LeastProof, purpose.LeastProof, ProofGrade.Asserted, CatalogueWords.Proof);
        writer.WriteWord(Member.Continuity, purpose.Continuity, ContinuityPolicy.Block, CatalogueWords.Continuity);
        writer.WriteOptional(Member.ReportOnlyUntil, purpose.ReportOnlyUntil is { } end ? CatalogueValues.Write(end) : null);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, LocalisedText? text)
    {
        if (text is not null)
        {
            writer.WritePropertyName(name);
            LocalisedTextJson.Write(writer, text);
        }
    }

    private static void Write(Utf8JsonWriter writer, Controller controller)
    {
        writer.WriteStartObject();
        writer.WriteString(Member.Name, controller.Name);
        writer.WriteString(Member.Contact, controller.Contact);
        writer.WriteEndObject();
    }

    private static void WriteJoint(Utf8JsonWriter writer, JointArrangement? arrangement)
    {
        if (arrangement is null)
        {
            return;
        }

        writer.WriteStartObject(Member.JointArrangement);
        writer.WriteString(Member.Reference, arrangement.Reference);
        writer.WriteString(Member.ContactPoint, arrangement.ContactPoint);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SecondGround ground)
    {
        writer.WriteStartObject();
        writer.WriteString(Member.Article, ground.Article);
        writer.WriteOptional(Member.Provision, ground.Provision);
        writer.WriteEndObject();
    }

    private static void WriteRecipients(Utf8JsonWriter writer, Purpose purpose)
    {
        writer.WriteOptional(Member.Recipients, purpose.HasNoRecipients ? Member.NoRecipients : null);
        if (purpose.Recipients.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject(Member.Recipients);
        foreach (var recipient in purpose.Recipients)
        {
            writer.WriteStartObject(recipient.Id);
            writer.WriteString(Member.Name, recipient.Name);
            writer.WriteString(Member.Role, CatalogueWords.Role.WordOf(recipient.Role));
            writer.WriteOptional(Member.Agreement, recipient.Agreement);
            writer.WriteOptional(Member.ThirdCountry, recipient.ThirdCountry);
            writer.WriteOptional(Member.TransferGround, recipient.TransferGround);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RetentionRule rule)
    {
        writer.WriteStartObject();
        writer.WriteString(Member.After, rule.After);
        writer.WriteString(Member.Period, rule.Period.ToString());
        writer.WriteWord(Member.Outcome, rule.Outcome, RetentionOutcome.Delete, CatalogueWords.Outcome);
        writer.WriteOptional(Member.Schedule, rule.Schedule);
        writer.WriteOptional(Member.AppliesTo, rule.AppliesTo);
        writer.WriteEndObject();
    }
}
