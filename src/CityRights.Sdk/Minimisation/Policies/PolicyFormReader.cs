using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CityRights.Internal;

namespace CityRights.Minimisation;

/// <summary>Reads the form of one field: a word, or an object with <c>transform</c> or <c>pseudonym</c>.</summary>
internal static class PolicyFormReader
{
    private static readonly WordMap<Word> Words = new((Word.Raw, "raw"), (Word.Nested, "nested"));

    private enum Word
    {
        None,
        Raw,
        Nested,
    }

    internal static FieldForm? Read(JsonReading reading, LocatedJson value)
    {
        if (value.Kind == JsonValueKind.String)
        {
            return Words.Read(reading, value, Word.None) switch
            {
                Word.Raw => FieldForm.Raw,
                Word.Nested => FieldForm.Nested,
                _ => null,
            };
        }

        if (value.Kind != JsonValueKind.Object)
        {
            reading.Add(JsonProblemKind.WrongKind, value, "Write \"raw\", or an object with 'transform' or 'pseudonym'.");
            return null;
        }

        reading.TryObject(value, out var form);
        var (transform, pseudonym) = (form!.Optional("transform"), form.Optional("pseudonym"));
        if (transform is null == pseudonym is null)
        {
            reading.Add(JsonProblemKind.Missing, value, "Write either 'transform' or 'pseudonym'.");
        }

        var missing = MissingValues(reading, form);
        FieldForm? read = pseudonym is not null ? Pseudonym(reading, pseudonym, missing)
            : transform is not null ? Transform(reading, transform, form, missing)
            : null;
        form.Close();
        return read;
    }

    private static TransformForm? Transform(JsonReading reading, LocatedJson name, JsonObject form, ImmutableArray<string> missing)
    {
        var parameters = TransformParameters.None;
        foreach (var parameter in form.Entries("with"))
        {
            parameters = parameter.Value switch
            {
                { Kind: JsonValueKind.String } text => parameters.With(parameter.Name, text.Text),
                { Kind: JsonValueKind.Number } number when long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                    && Math.Abs((double)whole) <= TransformParameters.GreatestNumber =>
                    parameters.With(parameter.Name, whole),
                _ => Refuse(reading, parameter.Value, parameters),
            };
        }

        return PolicyJsonReader.Identifier(reading, name) is { } id ? new(id, parameters, missing, definition: null) : null;
    }

    private static TransformParameters Refuse(JsonReading reading, LocatedJson value, TransformParameters parameters)
    {
        reading.Add(JsonProblemKind.WrongKind, value, "A parameter is a whole number or a text.");
        return parameters;
    }

    private static PseudonymForm? Pseudonym(JsonReading reading, LocatedJson value, ImmutableArray<string> missing)
    {
        if (!reading.TryObject(value, out var pseudonym))
        {
            return null;
        }

        var domain = PolicyJsonReader.Identifier(reading, pseudonym.Required("domain"));
        var field = PolicyJsonReader.Identifier(reading, pseudonym.Required("field"));
        pseudonym.Close();
        return domain is null || field is null ? null : new(domain, field, missing);
    }

    private static ImmutableArray<string> MissingValues(JsonReading reading, JsonObject form) =>
        MissingMarkers.Normalise(form.Items("missing").Select(reading.Text).OfType<string>());
}
