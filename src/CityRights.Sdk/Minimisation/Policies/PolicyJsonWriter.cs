using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using CityRights.Internal;
using CityRights.Pseudonymisation;

namespace CityRights.Minimisation;

/// <summary>Writes a policy in its normal form: what means the same is spelled the same.</summary>
internal static class PolicyJsonWriter
{
    internal const string SchemaValue = "cityrights/policy/1";

    internal static byte[] Write(MinimisationPolicy policy)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("schema", SchemaValue);
            json.WriteString("id", policy.Id);
            Write(json, policy.Domains);
            json.WriteStartObject("purposes");
            foreach (var purpose in policy.Purposes)
            {
                json.WriteStartObject(purpose.Purpose.Value);
                foreach (var (name, form) in purpose.Fields)
                {
                    json.WritePropertyName(name);
                    Write(json, form);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return CanonicalJson.Of(bytes.WrittenMemory);
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<PseudonymDomainDefinition> domains)
    {
        if (domains.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("domains");
        foreach (var domain in domains)
        {
            json.WriteStartObject(domain.Id);
            json.WriteString("prefix", domain.Prefix);
            json.WriteStartObject("fields");
            foreach (var field in domain.Fields)
            {
                json.WriteStartObject(field.Id);
                json.WriteString("format", field.Format.Name);
                if (field.ValueSpace is { } space)
                {
                    json.WriteNumber("valueSpace", space);
                }

                if (field.SmallSpaceReason is { } reason)
                {
                    json.WriteString("smallSpaceReason", reason);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FieldForm form)
    {
        switch (form)
        {
            case TransformForm transform:
                json.WriteStartObject();
                Write(json, transform.Missing);
                json.WriteString("transform", transform.Transform);
                Write(json, transform.Parameters);
                json.WriteEndObject();
                break;
            case PseudonymForm pseudonym:
                json.WriteStartObject();
                Write(json, pseudonym.Missing);
                json.WriteStartObject("pseudonym");
                json.WriteString("domain", pseudonym.Domain);
                json.WriteString("field", pseudonym.Field);
                json.WriteEndObject();
                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue(form.Word);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<string> missing)
    {
        if (missing.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("missing");
        foreach (var value in missing)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TransformParameters parameters)
    {
        if (parameters.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("with");
        foreach (var (name, value) in parameters.Values)
        {
            if (value is long number)
            {
                json.WriteNumber(name, number);
            }
            else
            {
                json.WriteString(name, (string)value);
            }
        }

        json.WriteEndObject();
    }
}
