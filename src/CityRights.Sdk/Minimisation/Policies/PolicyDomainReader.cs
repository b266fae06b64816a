using System.Collections.Immutable;
using System.Globalization;
using CityRights.Internal;
using CityRights.Pseudonymisation;

namespace CityRights.Minimisation;

/// <summary>Reads the pseudonym domains that a policy brings along, for a run that has no service around it.</summary>
internal static class PolicyDomainReader
{
    internal static ImmutableArray<PseudonymDomainDefinition> Read(JsonReading reading, JsonObject document)
    {
        var domains = new List<PseudonymDomainDefinition>();
        foreach (var domain in document.Entries("domains"))
        {
            if (Domain(reading, domain) is { } read)
            {
                domains.Add(read);
            }
        }

        ImmutableArray<PseudonymDomainDefinition> sorted = [.. domains.OrderBy(static domain => domain.Id, StringComparer.Ordinal)];
        if (reading.Problems.Count == 0)
        {
            foreach (var problem in DomainRules.Judge(sorted))
            {
                reading.Add(JsonProblemKind.Malformed, document.Optional("domains")!, problem.ToString());
            }
        }

        return sorted;
    }

    private static PseudonymDomainDefinition? Domain(JsonReading reading, LocatedMember entry)
    {
        if (!reading.TryObject(entry.Value, out var opened))
        {
            return null;
        }

        var prefix = opened.Required("prefix");
        opened.Required("fields");
        var fields = opened.Entries("fields").Select(field => Field(reading, field)).OfType<PseudonymField>()
            .OrderBy(static field => field.Id, StringComparer.Ordinal).ToList();
        opened.Close();
        if (prefix is null || reading.Text(prefix) is not { } text || !IsIdentifier(reading, entry))
        {
            return null;
        }

        try
        {
            return PseudonymDomainDefinition.Create(entry.Name, text, domain => Declare(domain, fields));
        }
        catch (ArgumentException)
        {
            reading.Add(JsonProblemKind.Malformed, prefix, "A token prefix is 1 to 12 lower-case ASCII letters and digits, a letter first.");
            return null;
        }
    }

    private static void Declare(PseudonymDomainBuilder domain, IEnumerable<PseudonymField> fields)
    {
        foreach (var field in fields)
        {
            domain.Field(field.Id, field.Format, field.ValueSpace, field.SmallSpaceReason);
        }
    }

    private static PseudonymField? Field(JsonReading reading, LocatedMember entry)
    {
        if (!reading.TryObject(entry.Value, out var opened))
        {
            return null;
        }

        var format = Format(reading, opened.Required("format"));
        var space = opened.Optional("valueSpace") is { } value ? ValueSpace(reading, value) : null;
        var reason = opened.OptionalText("smallSpaceReason");
        opened.Close();
        return IsIdentifier(reading, entry) && format is not null ? new(entry.Name, format, space, reason) : null;
    }

    private static IdentifierFormat? Format(JsonReading reading, LocatedJson? value)
    {
        if (value is null || reading.Text(value) is not { } text)
        {
            return null;
        }

        if (IdentifierFormats.TryFind(text, out var format))
        {
            return format;
        }

        var known = IdentifierFormats.All.Select(static format => format.Id).ToList();
        reading.Add(
            JsonProblemKind.UnknownWord,
            value,
            $"The identifier format {Printable.Quote(text)} is not known{NearMatch.Hint(text, known)}. Write one of {string.Join(", ", known)}, with a country where it has one, such as 'plate:NL'.");
        return null;
    }

    private static long? ValueSpace(JsonReading reading, LocatedJson value)
    {
        if (reading.Is(value, System.Text.Json.JsonValueKind.Number)
            && long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var space)
            && space is > 0 and <= TransformParameters.GreatestNumber)
        {
            return space;
        }

        if (value.Kind == System.Text.Json.JsonValueKind.Number)
        {
            reading.Add(JsonProblemKind.Malformed, value, "A value space is a whole number, 1 or more.");
        }

        return null;
    }

    private static bool IsIdentifier(JsonReading reading, LocatedMember entry)
    {
        if (IdentifierText.IsValid(entry.Name))
        {
            return true;
        }

        reading.Add(JsonProblemKind.Malformed, entry.Value, PolicyJsonReader.IdentifierForm);
        return false;
    }
}
