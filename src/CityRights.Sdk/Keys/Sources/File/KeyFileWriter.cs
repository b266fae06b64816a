using System.Buffers;
using System.Text.Json;

namespace CityRights.Keys;

/// <summary>Writes the key file format into pinned memory.</summary>
internal static class KeyFileWriter
{
    internal static int Write(KeyFileContent content, SecretBuffer destination)
    {
        using var json = new Utf8JsonWriter(new PinnedWriter(destination), new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString(KeyFileFormat.Format, KeyFileFormat.Id);
        if (content.Tenant is { } tenant)
        {
            json.WriteString(KeyFileFormat.Tenant, tenant);
        }

        if (content.IsForDevelopment)
        {
            json.WriteBoolean(KeyFileFormat.Development, true);
        }

        json.WriteStartArray(KeyFileFormat.Versions);
        foreach (var key in content.Keys)
        {
            WriteVersion(json, key);
        }

        json.WriteEndArray();
        json.WriteString(KeyFileFormat.Check, KeyFileFormat.CheckOf(content.Tenant, content.IsForDevelopment, content.Versions));
        json.WriteEndObject();
        json.Flush();
        destination.Span[(int)json.BytesCommitted] = (byte)'\n';
        return (int)json.BytesCommitted + 1;
    }

    private static void WriteVersion(Utf8JsonWriter json, RootKey key)
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

        if (key.Root is { } root)
        {
            json.WriteBase64String(KeyFileFormat.Root, root.Span);
        }

        json.WriteEndObject();
    }

    private sealed class PinnedWriter(SecretBuffer buffer) : IBufferWriter<byte>
    {
        private int _written;

        public void Advance(int count) => _written += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => buffer.Memory[_written..];

        public Span<byte> GetSpan(int sizeHint = 0) => buffer.Span[_written..];
    }
}
