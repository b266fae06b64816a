using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using CityRights.Internal;

namespace CityRights.Keys;

/// <summary>The names of the key file format and the check value that binds its parts. Documented in docs/pseudonymisation/keys.md.</summary>
internal static class KeyFileFormat
{
    internal const int MaximumLength = 256 * 1024;
    internal const int MaximumReason = 200;
    internal const int MaximumWrapped = 4096;
    internal const int CheckLength = 32;

    internal const string Format = "format";
    internal const string Tenant = "tenant";
    internal const string Development = "development";
    internal const string Versions = "versions";
    internal const string Check = "check";
    internal const string Version = "version";
    internal const string State = "state";
    internal const string Created = "created";
    internal const string Since = "since";
    internal const string Fingerprint = "fingerprint";
    internal const string Reason = "reason";

    internal const string DateFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly string[] StateNames = ["", "pending", "active", "relinking", "retired", "destroyed"];

    internal static string NameOf(KeyState state) => StateNames[(int)state];

    internal static KeyState StateOf(string name) => (KeyState)Math.Max(0, Array.IndexOf(StateNames, name));

    internal static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(DateFormat, CultureInfo.InvariantCulture);

    /// <summary>A time as the file keeps it.</summary>
    internal static DateTimeOffset Second(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    /// <summary>
    /// 16 bytes of SHA-256 over everything but the roots, which their fingerprints stand for: it shows a file that was cut at a version or put
    /// together from two. It holds no secret and keeps nobody out who can write the file.
    /// </summary>
    internal static string CheckOf(KeyFileContent content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, content.Dialect.Id);
        Append(hash, content.Tenant ?? "");
        Append(hash, content.IsForDevelopment ? "development" : "");
        if (content.Label is { } label)
        {
            Append(hash, label);
        }

        Span<byte> number = stackalloc byte[sizeof(int)];
        foreach (var (version, key) in content.Keys)
        {
            BinaryPrimitives.WriteInt32BigEndian(number, version.Version);
            hash.AppendData(number);
            Append(hash, NameOf(version.State));
            Append(hash, Text(version.Created));
            Append(hash, Text(version.Since));
            Append(hash, version.Fingerprint);
            Append(hash, version.Reason ?? "");
            if (key is not null && content.Dialect == KeyFileDialect.Domain)
            {
                // The version's fingerprint is its root's, which is not here.
                Append(hash, KeyFingerprint.Of(version.Version, key.Span));
            }
            else if (key is not null && content.Dialect == KeyFileDialect.Wrapped)
            {
                hash.AppendData(key.Span);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, CheckLength / 2));
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = new byte[LengthPrefix.LengthOf(text)];
        LengthPrefix.Write(bytes, text);
        hash.AppendData(bytes);
    }
}
