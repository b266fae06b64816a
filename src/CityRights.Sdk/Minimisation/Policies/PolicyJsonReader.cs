using System.Collections.Immutable;
using CityRights.Internal;

namespace CityRights.Minimisation;

/// <summary>Reads the policy document. Judges its form, and its domains; whether other names exist is judged where the policy is put to use.</summary>
internal static class PolicyJsonReader
{
    internal const string IdentifierForm = "An id is 1 to 64 lower-case letters, digits, '-' or '.', beginning with a letter or digit.";

    internal static MinimisationPolicy? Read(JsonReading reading, LocatedJson root)
    {
        if (!reading.TryObject(root, out var document))
        {
            return null;
        }

        document.OptionalText("$schema");
        if (document.Required("schema") is { } schema && reading.Text(schema) is { } written && written != PolicyJsonWriter.SchemaValue)
        {
            reading.Add(JsonProblemKind.UnknownWord, schema, $"This is not a policy of a version known here; a policy says \"{PolicyJsonWriter.SchemaValue}\".");
        }

        var id = Identifier(reading, document.Required("id"));
        var domains = PolicyDomainReader.Read(reading, document);
        var purposes = document.Required("purposes") is { } at ? Purposes(reading, document, at) : [];
        document.Close();
        return reading.Problems.Count == 0 ? new(id!, domains, purposes) : null;
    }

    internal static string? Identifier(JsonReading reading, LocatedJson? value)
    {
        if (value is null || reading.Text(value) is not { } text)
        {
            return null;
        }

        if (IdentifierText.IsValid(text))
        {
            return text;
        }

        reading.Add(JsonProblemKind.Malformed, value, IdentifierForm);
        return null;
    }

    private static ImmutableArray<PurposeFields> Purposes(JsonReading reading, JsonObject document, LocatedJson at)
    {
        var purposes = new SortedDictionary<string, PurposeFields>(StringComparer.Ordinal);
        foreach (var purpose in document.Entries("purposes"))
        {
            if (!IdentifierText.IsValid(purpose.Name))
            {
                reading.Add(JsonProblemKind.Malformed, purpose.Value, IdentifierForm);
            }
            else if (reading.TryObject(purpose.Value, out var fields))
            {
                purposes[purpose.Name] = new(purpose.Name, Fields(reading, purpose.Value, fields));
            }
        }

        if (at.Kind == System.Text.Json.JsonValueKind.Object && at.Members.Count == 0)
        {
            reading.Add(JsonProblemKind.Missing, at, "The policy keeps nothing for any purpose; name a purpose and its fields.");
        }

        return [.. purposes.Values];
    }

    private static ImmutableSortedDictionary<string, FieldForm> Fields(JsonReading reading, LocatedJson at, JsonObject fields)
    {
        var forms = ImmutableSortedDictionary.CreateBuilder<string, FieldForm>(StringComparer.Ordinal);
        foreach (var field in fields.Entries())
        {
            if (field.Name.Length == 0)
            {
                reading.Add(JsonProblemKind.Malformed, field.Value, "A field has an empty name; write the name of the column or member.");
            }
            else if (PolicyFormReader.Read(reading, field.Value) is { } form)
            {
                forms[field.Name] = form;
            }
        }

        if (at.Members.Count == 0)
        {
            reading.Add(JsonProblemKind.Missing, at, "The purpose keeps no field; name at least one, or leave the purpose out.");
        }

        return forms.ToImmutable();
    }
}
