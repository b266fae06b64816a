using CityRights.Internal;
using Member = CityRights.CatalogueMembers;

namespace CityRights;

/// <summary>Reads the catalogue document. Judges its form only; <see cref="CatalogueRules"/> judges what it says.</summary>
internal static class CatalogueReader
{
    internal static CatalogueDeclarations Read(JsonReading reading, LocatedJson root)
    {
        if (!reading.TryObject(root, out var document))
        {
            return new([], [], []);
        }

        document.OptionalText(Member.EditorSchema);
        ReadVersion(reading, document);
        var organisation = document.Optional(Member.Organisation) is { } at ? ReadOrganisation(reading, at) : null;
        var categories = document.Entries(Member.Categories).Select(entry => ReadCategory(reading, entry)).OfType<DataCategoryDeclaration>().ToList();
        var purposes = document.Entries(Member.Purposes).Select(entry => ReadPurpose(reading, entry)).OfType<Purpose>().ToList();
        document.Required(Member.Purposes);
        document.Close();
        return new([.. organisation is null ? (Organisation[])[] : [organisation]], [.. purposes], [.. categories]);
    }

    private static void ReadVersion(JsonReading reading, JsonObject document)
    {
        if (document.Required(Member.Schema) is { } schema && reading.Text(schema) is { } written && written != Member.SchemaValue)
        {
            reading.Add(JsonProblemKind.UnknownWord, schema, $"This is not a catalogue of a version known here; a catalogue says \"{Member.SchemaValue}\".");
        }
    }

    private static Organisation? ReadOrganisation(JsonReading reading, LocatedJson value)
    {
        if (!reading.TryObject(value, out var opened))
        {
            return null;
        }

        var (name, contact) = (opened.RequiredText(Member.Name), opened.RequiredText(Member.Contact));
        var (officer, authority) = (opened.OptionalText(Member.DataProtectionOfficer), opened.OptionalText(Member.ComplaintAuthority));
        opened.Close();
        return name is null || contact is null ? null : new(name, contact) { DataProtectionOfficer = officer, ComplaintAuthority = authority };
    }

    private static DataCategoryDeclaration? ReadCategory(JsonReading reading, LocatedMember entry)
    {
        if (!DataCategory.TryParse(entry.Name, out var category))
        {
            reading.Add(JsonProblemKind.Malformed, entry.Value, "A category is named 'taxonomy:Term', for example 'city:DogBreed'; correct the name.");
        }

        if (!reading.TryObject(entry.Value, out var opened))
        {
            return null;
        }

        var label = LocalisedTextJson.Read(reading, opened.Required(Member.Label));
        var sensitivity = CatalogueWords.Sensitivity.Read(reading, opened.Optional(Member.Sensitivity), DataSensitivity.Ordinary);
        var broader = CatalogueValues.Category(reading, opened.Optional(Member.Broader));
        opened.Close();
        return label is null || category.IsDefault ? null : new(category, label, sensitivity, broader);
    }

    private static Purpose? ReadPurpose(JsonReading reading, LocatedMember entry)
    {
        if (!PurposeId.TryParse(entry.Name, out var id))
        {
            reading.Add(JsonProblemKind.Malformed, entry.Value, CatalogueValues.IdentifierForm);
        }

        if (!reading.TryObject(entry.Value, out var opened))
        {
            return null;
        }

        var purpose = PurposeReader.Read(reading, opened, id);
        opened.Close();
        return id.IsDefault ? null : purpose;
    }
}
