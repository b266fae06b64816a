using System.Text;
using System.Text.Json.Nodes;
using CityRights.Transparency;

namespace CityRights.Tests.Transparency.Json;

/// <summary>What is no manifest is refused, with the place and a code, and never with an exception.</summary>
public class ManifestReadingTests
{
    private static readonly byte[] Valid = ManifestJson.Write(Manifests.ScanCar);

    private static string ValidText => Encoding.UTF8.GetString(Valid);

    public static TheoryData<string, string, string, string> Mutations() => new()
    {
        // what stands there, what stands there instead, code, pointer
        { "\"id\": \"scan-car\"", "\"id\": \"scan-car\",\n  \"id\": \"other\"", "CRT-TRANSPARENCY-102", "/id" },
        { "\"nl\": \"Scanautocontrole\"", "\"nl\": \"Scanautocontrole\",\n    \"nl\": \"Andere\"", "CRT-TRANSPARENCY-102", "/name/nl" },
        { "\"nl\": \"Scanautocontrole\"", "\"nl\": \"Scanautocontrole\",\n    \"NL\": \"Andere\"", "CRT-TRANSPARENCY-102", "/name/NL" },
        { "\"id\": \"scan-car\"", "\"id\": \"scan-car\",\n  \"idd\": \"other\"", "CRT-TRANSPARENCY-103", "/idd" },
        { "\"reviewBy\"", "\"reviewedBy\"", "CRT-TRANSPARENCY-103", "/lifecycle/reviewedBy" },
        { "\"reviewBy\"", "\"reviewedBy\"", "CRT-TRANSPARENCY-104", "/lifecycle/reviewBy" },
        { "\"schema\": \"cityrights/manifest/1\"", "\"schema\": \"cityrights/manifest/2\"", "CRT-TRANSPARENCY-106", "/schema" },
        { "\"schema\": \"cityrights/manifest/1\",", "", "CRT-TRANSPARENCY-104", "/schema" },
        { "\"selfLearning\": false", "\"selfLearning\": \"false\"", "CRT-TRANSPARENCY-105", "/technique/selfLearning" },
        { "\"selfLearning\": false", "\"selfLearning\": null", "CRT-TRANSPARENCY-105", "/technique/selfLearning" },
        { "\"version\": \"1.0.0\"", "\"version\": 1", "CRT-TRANSPARENCY-105", "/version" },
        { "\"version\": \"1.0.0\"", "\"version\": \"1.0\"", "CRT-TRANSPARENCY-107", "/version" },
        { "\"version\": \"1.0.0\"", "\"version\": \"\"", "CRT-TRANSPARENCY-107", "/version" },
        { "\"id\": \"scan-car\"", "\"id\": \"Scan Car\"", "CRT-TRANSPARENCY-107", "/id" },
        { "\"status\": \"inUse\"", "\"status\": \"InUse\"", "CRT-TRANSPARENCY-106", "/lifecycle/status" },
        { "\"status\": \"inUse\"", "\"status\": \"5\"", "CRT-TRANSPARENCY-106", "/lifecycle/status" },
        { "\"reviewBy\": \"2027-11-01\"", "\"reviewBy\": \"2027-02-30\"", "CRT-TRANSPARENCY-107", "/lifecycle/reviewBy" },
        { "\"reviewBy\": \"2027-11-01\"", "\"reviewBy\": \"01-11-2027\"", "CRT-TRANSPARENCY-107", "/lifecycle/reviewBy" },
        { "\"value\": \"2026-03\"", "\"value\": \"2026-03-01\"", "CRT-TRANSPARENCY-107", "/lifecycle/start/value" },
        { "\"value\": \"2026-03\"", "\"value\": \"2026-03\", \"pending\": { \"due\": \"2027-01-01\" }", "CRT-TRANSPARENCY-107", "/lifecycle/start" },
        { "\"value\": \"2026-03\"", "", "CRT-TRANSPARENCY-107", "/lifecycle/start" },
        { "\"value\": \"2026-03\"", "\"unknown\": {}", "CRT-TRANSPARENCY-107", "/lifecycle/start" },
        { "\"value\": \"2026-03\"", "\"notApplicable\": {}", "CRT-TRANSPARENCY-104", "/lifecycle/start/notApplicable/reason" },
        { "\"value\": \"2026-03\"", "\"pending\": { \"due\": \"soon\" }", "CRT-TRANSPARENCY-107", "/lifecycle/start/pending/due" },
        { "\"value\": \"2026-03\"", "\"withheld\": { \"ground\": \"law\" }", "CRT-TRANSPARENCY-105", "/lifecycle/start/withheld/ground" },
        { "\"parking-enforcement\"", "\"Parking enforcement\"", "CRT-TRANSPARENCY-107", "/purpose/purposes/0" },
        { "\"pd:VehicalLicenseRegistration\"", "\"licence plate\"", "CRT-TRANSPARENCY-107", "/datasets/0/categories/0" },
        { "\"reference\"", "\"lookup\"", "CRT-TRANSPARENCY-106", "/datasets/0/roles/0" },
        { "\"nl\": \"Scanautocontrole\"", "\"nl\": \"  \"", "CRT-TRANSPARENCY-107", "/name/nl" },
        { "\"nl\": \"Scanautocontrole\"", "\"nl\": \"Scan\\u0007\"", "CRT-TRANSPARENCY-107", "/name/nl" },
        { "\"nl\": \"Scanautocontrole\"", "\"nl\": \"Scan\\u202e\"", "CRT-TRANSPARENCY-107", "/name/nl" },
        { "\"nl\": \"Scanautocontrole\"", "\"Nederlands\": \"Scanautocontrole\"", "CRT-TRANSPARENCY-107", "/name/Nederlands" },
        { "\"en\": \"Scan-car check\"", "\"en\": 7", "CRT-TRANSPARENCY-105", "/name/en" },
        { "\"target\": \"14 0999\"", "\"target\": [\"14 0999\"]", "CRT-TRANSPARENCY-105", "/contact/routes/1/target" },
        { "\"nl\",\n      \"en\"", "\"nl\",\n      \"English\"", "CRT-TRANSPARENCY-107", "/publication/languages/1" },
    };

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Read_OneThingWrong_IsFoundAtItsPlace(string before, string after, string code, string path)
    {
        var text = ValidText.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(ValidText, text);

        var reading = ManifestJson.Read(Encoding.UTF8.GetBytes(text));

        Assert.Null(reading.Manifest);
        var finding = Assert.Single(reading.Findings, finding => finding.Code == code && finding.Path == path);
        Assert.InRange(finding.Line, path.Count(sign => sign == '/') > 1 ? 2 : 1, 200);
        Assert.NotEmpty(finding.Fix);
    }

    public static TheoryData<string, byte[]> NotJson() => new()
    {
        { "empty", [] },
        { "white space", " \n"u8.ToArray() },
        { "an array", "[]"u8.ToArray() },
        { "null", "null"u8.ToArray() },
        { "a comment", [.. "// manifest\n"u8, .. Valid] },
        { "two documents", [.. Valid, .. Valid] },
        { "cut in the middle", Valid[..(Valid.Length / 2)] },
        { "UTF-16", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(ValidText)).ToArray() },
        { "UTF-16 without mark", Encoding.BigEndianUnicode.GetBytes(ValidText) },
        { "Latin-1", Encoding.Latin1.GetBytes(ValidText) },
        { "depth bomb", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 5000))) },
        { "array bomb", Encoding.UTF8.GetBytes(new string('[', 5000)) },
        { "too long", [.. Valid, .. Enumerable.Repeat((byte)' ', ManifestJson.MaximumBytes)] },
        { "half a surrogate pair", Encoding.UTF8.GetBytes(ValidText.Replace("Scanautocontrole", "\\ud83d", StringComparison.Ordinal)) },
        { "half a surrogate pair in a name", Encoding.UTF8.GetBytes(ValidText.Replace("\"id\"", "\"\\ud83d\"", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(NotJson))]
    public void Read_NoDocument_IsRefused(string what, byte[] bytes)
    {
        var reading = ManifestJson.Read(bytes);

        Assert.False(reading.IsManifest, what);
        Assert.NotEmpty(reading.Findings);
    }

    [Fact]
    public void Read_ByteOrderMark_IsSkipped() =>
        Assert.Equal(Manifests.ScanCar, ManifestJson.Read(new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Valid).ToArray()).Manifest);

    [Fact]
    public void Read_SchemaForEditors_IsIgnored()
    {
        var text = ValidText.Replace("{\n  \"schema\"", "{\n  \"$schema\": \"./manifest.schema.json\",\n  \"schema\"", StringComparison.Ordinal);

        Assert.Equal(Manifests.ScanCar, ManifestJson.Read(Encoding.UTF8.GetBytes(text)).Manifest);
    }

    [Fact]
    public void Read_LanguageInOtherCapitals_IsSpelledTheUsualWay()
    {
        var text = ValidText.Replace("\"en\"", "\"EN\"", StringComparison.Ordinal);

        Assert.Equal(Manifests.ScanCar, ManifestJson.Read(Encoding.UTF8.GetBytes(text)).Manifest);
    }

    [Fact]
    public void Read_EverythingWrong_ReportsABoundedNumberOfFindings()
    {
        var document = JsonNode.Parse(Valid)!.AsObject();
        for (var number = 0; number < 5000; number++)
        {
            document[$"unknown{number}"] = number;
        }

        var reading = ManifestJson.Read(Encoding.UTF8.GetBytes(document.ToJsonString()));

        Assert.InRange(reading.Findings.Length, 1, 1000);
    }

    [Fact]
    public void Read_TooManyItems_IsRefused()
    {
        var document = JsonNode.Parse(Valid)!.AsObject();
        document["purpose"]!["purposes"] = new JsonArray([.. Enumerable.Range(0, 1001).Select(number => (JsonNode)$"purpose-{number}")]);

        var finding = Assert.Single(ManifestJson.Read(Encoding.UTF8.GetBytes(document.ToJsonString())).Findings);

        Assert.Equal(("CRT-TRANSPARENCY-107", "/purpose/purposes"), (finding.Code, finding.Path));
    }

    [Fact]
    public void Read_EveryCutOfADocument_NeitherThrowsNorIsAManifest()
    {
        // The last byte is the line feed after the document.
        for (var length = 0; length < Valid.Length - 2; length++)
        {
            Assert.False(ManifestJson.Read(Valid.AsMemory(0, length)).IsManifest);
        }
    }

    [Fact]
    public void Read_AnyByteChanged_NeverThrows()
    {
        var random = new Random(1);
        for (var round = 0; round < 3000; round++)
        {
            var changed = (byte[])Valid.Clone();
            for (var times = 0; times <= round % 3; times++)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            var reading = ManifestJson.Read(changed);

            Assert.Equal(reading.IsManifest, reading.Findings.IsEmpty);
        }
    }

    [Fact]
    public void Read_MessageOfAnyFinding_QuotesNoText()
    {
        const string canary = "jan.jansen+canary@voorbeeld.example";
        var document = JsonNode.Parse(Valid)!.AsObject();
        document["version"] = canary;
        document["uri"] = 5;
        document["contact"]!["routes"]![0]!["target"] = canary + "\u0007";
        document["lifecycle"]!["reviewBy"] = canary;

        var findings = ManifestJson.Read(Encoding.UTF8.GetBytes(document.ToJsonString())).Findings;

        Assert.Equal(4, findings.Length);
        Assert.All(findings, finding => Assert.DoesNotContain("canary", finding.ToString(), StringComparison.Ordinal));
    }
}
