using System.Text.Json.Nodes;
using CityRights.Keys;
using CityRights.Testing;

namespace CityRights.Tests.Keys;

/// <summary>What can happen to a key file on its way through disks, backups and editors.</summary>
public sealed class KeyFileAttackTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _path;

    public KeyFileAttackTests()
    {
        _path = _folder.PathOf("city.keys");
        KeyFile.Create(_path);
        KeyFile.Rotate(_path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void File_CutAtAnyByte_IsRefusedWithoutAKey()
    {
        var whole = File.ReadAllBytes(_path);
        for (var length = 0; length < whole.Length - 2; length++)
        {
            File.WriteAllBytes(_path, whole[..length]);
            Assert.Equal("CRT-KEYS-024", Refused());
        }
    }

    [Fact]
    public void File_WithAnyByteChanged_IsRefusedOrTheSame()
    {
        var whole = File.ReadAllBytes(_path);
        var before = KeyFile.Describe(_path).Versions;
        for (var at = 0; at < whole.Length; at++)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 1;
            File.WriteAllBytes(_path, changed);
            try
            {
                // What is left is white space.
                Assert.Equal(before.AsEnumerable(), KeyFile.Describe(_path).Versions);
                Assert.True(char.IsWhiteSpace((char)whole[at]));
            }
            catch (CityRightsException)
            {
                Refused();
            }
        }
    }

    [Fact]
    public void Roots_Exchanged_AreNoticed() => AssertRefused("CRT-KEYS-008", file =>
    {
        var (first, second) = (file["versions"]![0]!, file["versions"]![1]!);
        (first["root"], second["root"]) = (second["root"]!.DeepClone(), first["root"]!.DeepClone());
    });

    [Fact]
    public void Roots_ExchangedWithTheirFingerprints_AreNoticed() => AssertRefused("CRT-KEYS-026", file =>
    {
        var (first, second) = (file["versions"]![0]!, file["versions"]![1]!);
        (first["root"], second["root"]) = (second["root"]!.DeepClone(), first["root"]!.DeepClone());
        (first["fingerprint"], second["fingerprint"]) = (second["fingerprint"]!.DeepClone(), first["fingerprint"]!.DeepClone());
    });

    [Fact]
    public void LastVersion_Removed_IsNoticed() => AssertRefused("CRT-KEYS-026", file =>
    {
        file["versions"]!.AsArray().RemoveAt(1);
        file["versions"]![0]!["state"] = "active";
    });

    [Fact]
    public void Version_OfAnotherFile_IsNoticed()
    {
        var other = _folder.PathOf("other.keys");
        KeyFile.Create(other);
        var foreign = JsonNode.Parse(File.ReadAllText(other))!["versions"]![0]!;

        AssertRefused("CRT-KEYS-026", file =>
        {
            file["versions"]![0]!["root"] = foreign["root"]!.DeepClone();
            file["versions"]![0]!["fingerprint"] = foreign["fingerprint"]!.DeepClone();
        });
    }

    [Fact]
    public void Root_Repeated_IsNoticed() => AssertRefused(null, file => file["versions"]![1]!["root"] = file["versions"]![0]!["root"]!.DeepClone());

    [Theory]
    [InlineData("AAAA")]
    [InlineData("AAECAwQFBgcICQoLDA0ODw==")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g")]
    [InlineData("")]
    public void Root_NotOf256Bits_IsRefused(string root) => AssertRefused("CRT-KEYS-006", file => file["versions"]![0]!["root"] = root);

    [Theory]
    [InlineData("secret")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYX GBkaGxwdHh8=")]
    public void Root_NotBase64_IsRefused(string root) => AssertRefused("CRT-KEYS-024", file => file["versions"]![0]!["root"] = root);

    [Fact]
    public void Format_OfALaterVersion_IsNamed() => AssertRefused("CRT-KEYS-025", file =>
    {
        file["format"] = "cityrights-keys/2";
        file["versions"] = "something else";
    });

    [Theory]
    [InlineData("format")]
    [InlineData("versions")]
    [InlineData("check")]
    public void Member_Missing_IsRefused(string member) => AssertRefused("CRT-KEYS-024", file => file.AsObject().Remove(member));

    [Theory]
    [InlineData("version")]
    [InlineData("state")]
    [InlineData("created")]
    [InlineData("since")]
    [InlineData("fingerprint")]
    public void MemberOfAVersion_Missing_IsRefused(string member) =>
        AssertRefused("CRT-KEYS-024", file => file["versions"]![0]!.AsObject().Remove(member));

    [Fact]
    public void Root_Missing_IsRefused() => AssertRefused("CRT-KEYS-009", file => file["versions"]![0]!.AsObject().Remove("root"));

    [Fact]
    public void Member_Unknown_IsRefused()
    {
        AssertRefused("CRT-KEYS-024", file => file["comment"] = "x");
        AssertRefused("CRT-KEYS-024", file => file["versions"]![0]!["comment"] = "x");
    }

    [Fact]
    public void State_Unknown_IsRefused() => AssertRefused("CRT-KEYS-024", file => file["versions"]![0]!["state"] = "sleeping");

    [Fact]
    public void State_ChangedByHand_IsNoticed() => AssertRefused("CRT-KEYS-026", file => file["versions"]![0]!["state"] = "retired");

    [Fact]
    public void Tenant_ChangedByHand_IsNoticed() => AssertRefused("CRT-KEYS-026", file => file["tenant"] = "alphen");

    [Fact]
    public void DevelopmentMark_ChangedByHand_IsNoticed() => AssertRefused("CRT-KEYS-026", file => file["development"] = true);

    [Theory]
    [InlineData("\"format\": \"cityrights-keys/1\",", "\"format\": \"cityrights-keys/1\", \"format\": \"cityrights-keys/1\",")]
    [InlineData("\"version\": 1,", "\"version\": 1, \"version\": 1,")]
    [InlineData("\"version\": 1,", "\"version\": \"1\",")]
    [InlineData("\"version\": 1,", "\"version\": 1.5,")]
    [InlineData("\"version\": 1,", "\"version\": { \"a\": { \"b\": { \"c\": 1 } } },")]
    [InlineData("\"active\"", "\"\\u0061ctive\"")]
    [InlineData("}\n  ],", "},\n  ],")]
    [InlineData("{\n  \"format\"", "// a comment\n{\n  \"format\"")]
    [InlineData("{\n  \"format\"", "\uFEFF{\n  \"format\"")]
    [InlineData("\n}\n", "\n}\n{}")]
    [InlineData("\n}\n", "\n}\nx")]
    public void Text_NotStrict_IsRefused(string from, string to)
    {
        var text = File.ReadAllText(_path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(_path, text.Replace(from, to, StringComparison.Ordinal), new System.Text.UTF8Encoding(false));

        Assert.Equal("CRT-KEYS-024", Refused());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"key\"")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("{}")]
    [InlineData("\0\0\0\0")]
    public void File_OfAnotherKind_IsRefused(string text)
    {
        File.WriteAllText(_path, text);

        Assert.Equal("CRT-KEYS-024", Refused());
    }

    [Fact]
    public void File_FarTooLong_IsRefusedUnread()
    {
        using (var file = File.OpenWrite(_path))
        {
            file.SetLength(1L << 31);
        }

        Assert.Equal("CRT-KEYS-024", Refused());
    }

    [Fact]
    public void Folder_InPlaceOfAFile_IsRefused()
    {
        File.Delete(_path);
        Directory.CreateDirectory(_path);

        Assert.Equal("CRT-KEYS-022", Refused());
    }

    private void AssertRefused(string? code, Action<JsonNode> change)
    {
        var text = File.ReadAllText(_path);
        var file = JsonNode.Parse(text)!;
        change(file);
        File.WriteAllText(_path, file.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

        var actual = Refused();
        Assert.Equal(code ?? actual, actual);
        File.WriteAllText(_path, text);
    }

    /// <summary>The code of the refusal, which shows nothing of what the file holds.</summary>
    private string Refused()
    {
        var content = File.Exists(_path) && new FileInfo(_path).Length < 100_000 ? File.ReadAllText(_path) : "";
        var exception = Assert.Throws<CityRightsException>(() => KeyRing.Open(KeyFile.Source(_path)));
        Assert.Null(exception.InnerException);
        foreach (var word in content.Split('"').Where(word => word.Length > 16))
        {
            Assert.DoesNotContain(word, exception.ToString(), StringComparison.Ordinal);
        }

        return exception.Code;
    }
}
