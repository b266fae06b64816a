using System.Text.Encodings.Web;
using System.Text.Json;
using CityRights.Internal;
using Member = CityRights.CatalogueMembers;

namespace CityRights;

/// <summary>Writes the catalogue document: members in fixed order, two spaces, line feeds, only what is declared. Equal catalogues give equal bytes.</summary>
internal static class CatalogueWriter
{
    // The file is read by people and never pasted into HTML, so letters stay letters.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
    };

    internal static byte[] Write(PurposeCatalogue catalogue)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString(Member.Schema, Member.SchemaValue);
            WriteOrganisation(writer, catalogue.Organisation);
            WriteCategories(writer, catalogue);
            writer.WriteStartObject(Member.Purposes);
            foreach (var purpose in catalogue.Purposes)
            {
                PurposeWriter.Write(writer, purpose);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteOrganisation(Utf8JsonWriter writer, Organisation organisation)
    {
        writer.WriteStartObject(Member.Organisation);
        writer.WriteString(Member.Name, organisation.Name);
        writer.WriteString(Member.Contact, organisation.Contact);
        writer.WriteOptional(Member.DataProtectionOfficer, organisation.DataProtectionOfficer);
        writer.WriteOptional(Member.ComplaintAuthority, organisation.ComplaintAuthority);
        writer.WriteEndObject();
    }

    private static void WriteCategories(Utf8JsonWriter writer, PurposeCatalogue catalogue)
    {
        if (catalogue.Categories.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject(Member.Categories);
        foreach (var declaration in catalogue.Categories)
        {
            writer.WriteStartObject(declaration.Category.ToString());
            writer.WritePropertyName(Member.Label);
            LocalisedTextJson.Write(writer, declaration.Label);
            writer.WriteWord(Member.Sensitivity, declaration.Sensitivity, DataSensitivity.Ordinary, CatalogueWords.Sensitivity);
            writer.WriteOptional(Member.Broader, declaration.Broader?.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
