using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityRights.Keys;

/// <summary>Writes the key file format into pinned memory.</summary>
internal static class KeyFileWriter
{
    internal static int Write(KeyFileContent content, SecretBuffer destination)
    {
        // The file never stands in a page; letters of all scripts and the signs of base64 stay as they are.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(new PinnedWriter(destination), options);
        json.WriteStartObject();
        json.WriteString(KeyFileFormat.Format, content.Dialect.Id);
        if (content.Tenant is { } tenant)
        {
            json.WriteString(KeyFileFormat.Tenant, tenant);
        }

        if (content.Label is { } label)
        {
            json.WriteString(content.Dialect.LabelMember!, label);
        }

        if (content.IsForDevelopment)
        {
            json.WriteBoolean(KeyFileFormat.Development, true);
        }

        json.WriteStartArray(KeyFileFormat.Versions);
        foreach (var key in content.Keys)
        {
            WriteVersion(json, key, content.Dialect);
        }

        json.WriteEndArray();
        json.WriteString(KeyFileFormat.Check, KeyFileFormat.CheckOf(content));
        json.WriteEndObject();
        json.Flush();
        destination.Span[(int)json.BytesCommitted] = (byte)'\n';
        return (int)json.BytesCommitted + 1;
    }

    private static void WriteVersion(Utf8JsonWriter json, RootKey key, KeyFileDialect dialect)
    {
        var version = key.Version;
        json.WriteStartObject();
        json.WriteNumber(KeyFileFormat.Version, version.Version);
        json.WriteString(KeyFileFormat.State, KeyFileFormat.NameOf(version.State));
        json.WriteString(KeyFileFormat.Created, KeyFileFormat.Text(version.Created));
        json.WriteString(KeyFileFormat.Since, KeyFileFormat.Text(version.Since));
        json.WriteString(KeyFileFormat.Fingerprint, version.Fingerprint);
        if (version.Reason is { } reason)
        {
            json.WriteString(KeyFileFormat.Reason, reason);
        }

        if (key.Root is { } root && dialect == KeyFileDialect.Wrapped)
        {
            json.WriteString(dialect.KeyMember!, root.Span);
        }
        else if (key.Root is { } plain && dialect.KeyMember is { } member)
        {
            json.WriteBase64String(member, plain.Span);
        }

        json.WriteEndObject();
    }
}
