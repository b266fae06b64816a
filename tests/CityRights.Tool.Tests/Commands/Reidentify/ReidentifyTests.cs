using System.Security.Cryptography;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Sqlite;
using CityRights.Testing;
using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Commands.Reidentify;

public sealed class ReidentifyTests : IAsyncLifetime, IDisposable
{
    private const string Plate = "NL12ABC3";

    private readonly TempFolder _folder = new();
    private string _token = "";

    private string[] Where => ["--desk", _folder.PathOf("desk.json"), "--keys", _folder.PathOf("city.keys"), "--database", _folder.PathOf("city.db")];

    public async Task InitializeAsync()
    {
        _folder.Write("parking.policy.json", """
            {
              "schema": "cityrights/policy/1",
              "id": "parking",
              "domains": { "parking": { "prefix": "park", "fields": { "plate": { "format": "plate" } } } },
              "purposes": { "fraud": { "plate": { "pseudonym": { "domain": "parking", "field": "plate" } } } }
            }
            """);
        WriteDesk();
        (await ToolRun.OfAsync("reidentify", "new-approver", _folder.PathOf("m.bakker.pem"))).AssertDone();
        (await ToolRun.OfAsync("keys", "new", _folder.PathOf("city.keys"))).AssertDone();
        await SqliteSchema.EnsureAsync(new() { ConnectionString = $"Data Source={_folder.PathOf("city.db")}" });
        _token = MakeToken();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Steps_AskedApprovedRevealed_PrintTheValueOnce()
    {
        var id = await RequestAsync();
        var list = (await ToolRun.OfAsync(["reidentify", "list", .. Where])).AssertDone();

        Assert.Contains($"{id}  2026-03-03T09:00Z  {Environment.UserName.ToLowerInvariant()}  fraud  case 1\n", list.Out);
        Assert.DoesNotContain(_token, list.Out);
        (await ToolRun.OfAsync(["reidentify", "reveal", id, .. Where])).AssertFailed(ExitCode.Refused, "nobody has approved");
        Assert.Equal("Approved.\n", (await ApproveAsync(id, "--key", _folder.PathOf("m.bakker.pem"))).AssertDone().Out);
        Assert.Equal(Plate + "\n", (await ToolRun.OfAsync(["reidentify", "reveal", id, .. Where])).AssertDone().Out);
        (await ToolRun.OfAsync(["reidentify", "reveal", id, .. Where])).AssertFailed(ExitCode.Refused, "handed out once");
        Assert.Empty((await ToolRun.OfAsync(["reidentify", "list", .. Where])).AssertDone().Out);
    }

    [Fact]
    public async Task Approve_SignedElsewhere_TakesBothForms()
    {
        foreach (var format in new[] { DSASignatureFormat.Rfc3279DerSequence, DSASignatureFormat.IeeeP1363FixedFieldConcatenation })
        {
            var id = await RequestAsync();
            var statement = (await ToolRun.OfAsync(["reidentify", "statement", id, "--approver", "m.bakker", .. Where])).AssertDone().Out;
            using var key = ECDsa.Create();
            key.ImportFromPem(File.ReadAllText(_folder.PathOf("m.bakker.pem")));
            File.WriteAllBytes(_folder.PathOf("request.sig"), key.SignData(System.Text.Encoding.UTF8.GetBytes(statement), HashAlgorithmName.SHA256, format));

            (await ApproveAsync(id, "--signature", _folder.PathOf("request.sig"))).AssertDone();
        }
    }

    [Fact]
    public async Task Approve_ThatMayNot_IsRefusedInALine()
    {
        var id = await RequestAsync();
        (await ToolRun.OfAsync("reidentify", "new-approver", _folder.PathOf("stranger.pem"))).AssertDone();
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        _folder.Write("p384.pem", p384.ExportPkcs8PrivateKeyPem());
        _folder.Write("wrong.sig", "no signature");

        (await ApproveAsync(id, "--key", _folder.PathOf("stranger.pem"))).AssertFailed(ExitCode.Refused, "not the approver's");
        (await ApproveAsync(id, "--key", _folder.PathOf("p384.pem"))).AssertFailed(ExitCode.Keys, "P-256");
        (await ApproveAsync(id, "--key", _folder.PathOf("m.bakker.pem.pub"))).AssertFailed(ExitCode.Keys);
        (await ApproveAsync(id, "--key", _folder.PathOf("none.pem"))).AssertFailed(ExitCode.Files, "none.pem");
        (await ApproveAsync(id, "--signature", _folder.PathOf("wrong.sig"))).AssertFailed(ExitCode.Findings, "no ES256 signature");
        (await ApproveAsync(id)).AssertFailed(ExitCode.Usage, "either");
        (await ToolRun.OfAsync(["reidentify", "approve", id, "--approver", "p.jansen", "--key", _folder.PathOf("stranger.pem"), .. Where])).AssertFailed(ExitCode.Refused, "pins no key");
        (await ToolRun.OfAsync(["reidentify", "approve", new string('0', 32), "--approver", "m.bakker", "--key", _folder.PathOf("m.bakker.pem"), .. Where])).AssertFailed(ExitCode.Refused, "no such request");
    }

    [Fact]
    public async Task Approve_ByTheAccountThatAsked_IsRefused()
    {
        var own = Environment.UserName.ToLowerInvariant();
        WriteDesk($"\"{own}\": \"m.bakker.pem.pub\"");
        var id = await RequestAsync();

        (await ToolRun.OfAsync(["reidentify", "approve", id, "--approver", own.ToUpperInvariant(), "--key", _folder.PathOf("m.bakker.pem"), .. Where]))
            .AssertFailed(ExitCode.Refused, "nobody approves their own");
    }

    [Fact]
    public async Task Request_ThatMayNot_IsRefusedWithoutTheToken()
    {
        (await AskAsync("park_r1_NOTOKEN")).AssertFailed(ExitCode.Refused, "no token");
        (await AskAsync("")).AssertFailed(ExitCode.Usage, "is empty");
        (await AskAsync(_token, purpose: "curiosity")).AssertFailed(ExitCode.Refused, "purpose");
        WriteDesk(limit: 1);
        (await AskAsync(_token)).AssertDone();
        var run = await AskAsync(_token);
        run.AssertFailed(ExitCode.Refused, "limit");
        Assert.DoesNotContain(_token[8..], run.Error);
    }

    [Theory]
    [InlineData("""{ "schema": "cityrights/desk/2" }""")]
    [InlineData("""{ "schema": "cityrights/desk/2", "policy": "parking.policy.json", "purposes": ["fraud"], "approvers": {} }""")]
    [InlineData("""{ "schema": "cityrights/desk/1", "policy": "parking.policy.json", "purposes": ["fraud"], "approvers": {}, "mostPerOperater": 5 }""")]
    [InlineData("""{ "schema": "cityrights/desk/1", "schema": "cityrights/desk/1", "policy": "parking.policy.json", "purposes": ["fraud"], "approvers": {} }""")]
    [InlineData("""{ "schema": "cityrights/desk/1", "policy": "parking.policy.json", "purposes": ["fraud"], "approvers": { "a b": "m.bakker.pem.pub" } }""")]
    [InlineData("""{ "schema": "cityrights/desk/1", "policy": "parking.policy.json", "purposes": ["NO"], "approvers": { "m.bakker": "m.bakker.pem.pub" } }""")]
    [InlineData("""{ "schema": "cityrights/desk/1", "policy": "parking.policy.json", "purposes": ["fraud"], "approvers": { "m.bakker": "m.bakker.pem.pub" }, "requestHours": 1e300 }""")]
    [InlineData("""{ "schema": "cityrights/desk/1", "policy": "parking.policy.json", "purposes": ["fraud"], "approvers": { "m.bakker": "m.bakker.pem" } }""")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    public async Task Desk_NotSound_IsRefused(string desk)
    {
        _folder.Write("desk.json", desk);

        (await AskAsync(_token)).AssertFailed(ExitCode.Findings);
    }

    [Fact]
    public async Task Database_HeldByAService_IsRefusedWithTheFix()
    {
        await using var service = new SqliteReidentificationStore("default", new() { ConnectionString = $"Data Source={_folder.PathOf("city.db")}" });
        await service.OpenAsync();

        // Within this process the owner is the same, and the store's kind is taken; another process finds the file locked.
        (await AskAsync(_token)).AssertFailed(ExitCode.Files, "CRT-SQLITE-01");
    }

    [Fact]
    public async Task Database_WithoutSchema_IsNotMade()
    {
        File.Delete(_folder.PathOf("city.db"));

        (await AskAsync(_token)).AssertFailed(ExitCode.Files, "CRT-SQLITE-011");
        Assert.False(File.Exists(_folder.PathOf("city.db")));
    }

    [LinuxFact]
    public void NewApprover_PrivateKey_IsItsOwnersAlone() =>
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(_folder.PathOf("m.bakker.pem")).UnixFileMode);

    [Fact]
    public async Task NewApprover_FileThatIsThere_IsNotOverwritten() =>
        (await ToolRun.OfAsync("reidentify", "new-approver", _folder.PathOf("m.bakker.pem"))).AssertFailed(ExitCode.Files, "never overwritten");

    private async Task<string> RequestAsync() => (await AskAsync(_token)).AssertDone().Out.Trim();

    private Task<ToolRun> AskAsync(string token, string purpose = "fraud") =>
        ToolRun.WithInputAsync(token + "\n", ["reidentify", "request", "-", "--purpose", purpose, "--reason", "case 1", .. Where]);

    private Task<ToolRun> ApproveAsync(string id, params string[] how) => ToolRun.OfAsync(["reidentify", "approve", id, "--approver", "m.bakker", .. how, .. Where]);

    private void WriteDesk(string approvers = "\"m.bakker\": \"m.bakker.pem.pub\"", int limit = 20) => _folder.Write(
        "desk.json",
        $$"""{ "schema": "cityrights/desk/1", "policy": "parking.policy.json", "purposes": ["fraud"], "approvers": { {{approvers}} }, "mostPerOperator": {{limit}} }""");

    private string MakeToken()
    {
        using var ring = KeyRing.Open(KeyFile.Source(_folder.PathOf("city.keys")));
        using var pseudonyms = new PseudonymisationService(ring, PseudonymDomainDefinition.Of<ParkingDomain>(d => d.Field(IdentifierFormats.Plate)));
        using var tokens = new ReversibleTokens(ring, pseudonyms);
        return tokens.Domain<ParkingDomain>().Tokenise("NL:12-ABC-3").ToToken();
    }

    private sealed class ParkingDomain : IPseudonymDomain
    {
        public static string Id => "parking";

        public static string Prefix => "park";
    }
}
