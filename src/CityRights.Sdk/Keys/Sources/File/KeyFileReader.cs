using System.Globalization;
using System.Text.Json;

namespace CityRights.Keys;

/// <summary>
/// Reads the key file format strictly: every member once, none unknown, nothing after the end. Written on the token reader and not on the
/// serialiser, because a root must never become a string or an array that the garbage collector moves.
/// </summary>
internal ref struct KeyFileReader
{
    private readonly string _path;
    private readonly KeyFileDialect _dialect;
    private Utf8JsonReader _json;

    private KeyFileReader(ReadOnlySpan<byte> bytes, string path, KeyFileDialect dialect)
    {
        _path = path;
        _dialect = dialect;
        _json = new(bytes, new JsonReaderOptions { MaxDepth = 4, CommentHandling = JsonCommentHandling.Disallow });
    }

    internal static void Read(ReadOnlySpan<byte> bytes, string path, KeyFileContent content)
    {
        var reader = new KeyFileReader(bytes, path, content.Dialect);
        try
        {
            reader.ReadFile(content);
        }
        catch (JsonException exception)
        {
            // Its own message may quote the file.
            throw KeyErrors.FileMalformed(path, string.Create(
                CultureInfo.InvariantCulture, $"the JSON breaks off or is wrong in line {exception.LineNumber + 1}"));
        }
    }

    private void ReadFile(KeyFileContent content)
    {
        string? format = null, check = null;
        var members = 0;
        Expect(_json.Read() && _json.TokenType == JsonTokenType.StartObject, "it does not begin with an object");
        while (NextMember() is { } name)
        {
            switch (name)
            {
                case KeyFileFormat.Format: Once(ref members, 1); format = Text(64); break;
                case KeyFileFormat.Tenant: Once(ref members, 2); content.Tenant = Text(64); break;
                case KeyFileFormat.Development: Once(ref members, 4); content.IsForDevelopment = True(); break;
                case KeyFileFormat.Versions: Once(ref members, 8); ReadVersions(content); break;
                case KeyFileFormat.Check: Once(ref members, 16); check = Text(KeyFileFormat.CheckLength); break;
                case var other when other == _dialect.LabelMember: Once(ref members, 32); content.Label = Text(128); break;
                default: throw KeyErrors.FileMalformed(_path, "it has a member that does not belong there");
            }

            // A later format may hold anything, so it is named before the rest is judged.
            if (format is not null && format != _dialect.Id)
            {
                throw KeyErrors.FileFormatUnknown(_path, _dialect.Id);
            }
        }

        Expect(!_json.Read(), "something follows its end");
        Expect(format is not null && check is not null && (members & 8) != 0 && (_dialect.LabelMember is null || content.Label is not null), "a member is missing");
        if (check != KeyFileFormat.CheckOf(content))
        {
            throw KeyErrors.FileChanged(_path);
        }
    }

    private void ReadVersions(KeyFileContent content)
    {
        Expect(_json.TokenType == JsonTokenType.StartArray, "its versions are not a list");
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            Expect(_json.TokenType == JsonTokenType.StartObject, "a version is not an object");
            ReadVersion(content);
        }
    }

    private void ReadVersion(KeyFileContent content)
    {
        var members = 0;
        var number = 0;
        var state = KeyState.None;
        DateTimeOffset created = default, since = default;
        string? fingerprint = null, reason = null;
        SecretBuffer? root = null;
        try
        {
            while (NextMember() is { } name)
            {
                switch (name)
                {
                    case KeyFileFormat.Version: Once(ref members, 1); number = Number(); break;
                    case KeyFileFormat.State: Once(ref members, 2); state = KeyFileFormat.StateOf(Text(16)); break;
                    case KeyFileFormat.Created: Once(ref members, 4); created = Time(); break;
                    case KeyFileFormat.Since: Once(ref members, 8); since = Time(); break;
                    case KeyFileFormat.Fingerprint: Once(ref members, 16); fingerprint = Text(KeyFingerprint.TextLength); break;
                    case KeyFileFormat.Reason: Once(ref members, 32); reason = Reason(); break;
                    case var other when other == _dialect.KeyMember: Once(ref members, 64); root = Key(number); break;
                    default: throw KeyErrors.FileMalformed(_path, "a version has a member that does not belong there");
                }
            }

            Expect((members & 31) == 31 && state != KeyState.None, "a version lacks a member or has an unknown state");
            Expect((reason is not null) == (state == KeyState.Destroyed), "a reason belongs to a destroyed version, and to no other");
            content.Keys.Add(new(new(number, state, created, since, fingerprint!, reason), root));
            root = null;
        }
        finally
        {
            root?.Dispose();
        }
    }

    private string? NextMember()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var name = Text(16, JsonTokenType.PropertyName);
        _json.Read();
        return name;
    }

    private readonly string Text(int maximum, JsonTokenType kind = JsonTokenType.String)
    {
        Expect(_json.TokenType == kind && !_json.ValueIsEscaped && _json.ValueSpan.Length <= maximum, "a text is missing, too long or escaped");
        return _json.GetString()!;
    }

    private readonly bool True()
    {
        Expect(_json.TokenType == JsonTokenType.True, "'development' is true or absent");
        return true;
    }

    private readonly int Number()
    {
        var number = 0;
        Expect(_json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out number), "a version number is not a number");
        return number;
    }

    private readonly DateTimeOffset Time()
    {
        Expect(
            DateTimeOffset.TryParseExact(
                Text(20), KeyFileFormat.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time),
            "a date is not of the form 2026-11-23T12:00:00Z");
        return time;
    }

    /// <summary>Words of a person, in any script.</summary>
    private readonly string Reason()
    {
        Expect(_json.TokenType == JsonTokenType.String && _json.ValueSpan.Length <= 6 * KeyFileFormat.MaximumReason, "a reason is missing or too long");
        return _json.GetString()!;
    }

    private readonly SecretBuffer Key(int number)
    {
        Expect(_json.TokenType == JsonTokenType.String && !_json.ValueIsEscaped, "a key is not a plain text");
        if (_dialect != KeyFileDialect.Wrapped)
        {
            return KeyFileRoot.Decode(_json.ValueSpan, number, _path);
        }

        Expect(_json.ValueSpan.Length is > 0 and <= KeyFileFormat.MaximumWrapped, "a wrapped key is empty or too long");
        var wrapped = new SecretBuffer(_json.ValueSpan.Length);
        _json.ValueSpan.CopyTo(wrapped.Span);
        return wrapped;
    }

    private readonly void Once(ref int members, int member)
    {
        Expect((members & member) == 0, "a member is there twice");
        members |= member;
    }

    private readonly void Expect(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw KeyErrors.FileMalformed(_path, otherwise);
        }
    }
}
