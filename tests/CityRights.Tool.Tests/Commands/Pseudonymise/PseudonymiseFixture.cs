using System.Text;
using CityRights.Testing;
using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Commands.Pseudonymise;

/// <summary>A folder with a small file, a policy and keys.</summary>
internal sealed class PseudonymiseFixture : IDisposable
{
    public const string Csv = """
        owner,name,born,quarter,breed
        4711,Anna Muster,1980-05-17,Altstetten,Dackel
        4712,Beat Beispiel,1975-01-02,Wiedikon,Pudel
        4711,Anna Muster,1980-05-17,Altstetten,Mops

        """;

    public const string Policy = """
        {
          "schema": "cityrights/policy/1",
          "id": "dogs",
          "domains": {
            "dogs": { "prefix": "dog", "fields": { "owner": { "format": "text", "valueSpace": 10000000 } } },
            "archive": { "prefix": "arc", "fields": { "owner": { "format": "text", "valueSpace": 10000000 } } }
          },
          "purposes": {
            "archive": { "owner": { "pseudonym": { "domain": "archive", "field": "owner" } } },
            "breeds": { "breed": "raw" },
            "dog-statistics": {
              "owner": { "pseudonym": { "domain": "dogs", "field": "owner" } },
              "born": { "transform": "year" },
              "quarter": "raw"
            }
          }
        }
        """;

    /// <summary>Values of the data that no message may hold.</summary>
    private static readonly string[] Secrets = ["4711", "4712", "Muster", "Beispiel", "1980-05", "Altstetten", "Dackel"];

    private readonly TempFolder _folder = new();

    public PseudonymiseFixture()
    {
        Input = _folder.Write("dogs.csv", Csv.ReplaceLineEndings("\n"));
        PolicyFile = _folder.Write("dogs.policy.json", Policy);
        CityRights.Keys.KeyFile.Create(Keys);
    }

    public string Folder => _folder.Path;

    public string Input { get; }

    public string PolicyFile { get; }

    public string Keys => _folder.PathOf("city.keys");

    public string Output => _folder.PathOf("dogs.out.csv");

    public IReadOnlyList<string> OutputLines => File.ReadAllText(Output).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The owners' tokens in the output.</summary>
    public IReadOnlyList<string> Tokens => [.. OutputLines.Skip(1).Select(line => line.Split(',')[0])];

    public string PathOf(string name) => _folder.PathOf(name);

    public string Write(string name, string text) => _folder.Write(name, text);

    public void WriteInput(string text) => File.WriteAllText(Input, text);

    public void WriteInput(byte[] bytes) => File.WriteAllBytes(Input, bytes);

    public void WriteInput(string text, Encoding encoding) => File.WriteAllBytes(Input, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

    /// <summary>The usual command line, and what a test adds to it.</summary>
    public string[] Args(params string[] more) => ArgsFor("dog-statistics", ["--keys", Keys, .. more]);

    public string[] ArgsFor(string purpose, params string[] more) =>
        ["pseudonymise", Input, "--policy", PolicyFile, "--purpose", purpose, "--out", Output, .. more];

    public Task<ToolRun> RunAsync(params string[] more) => ToolRun.OfAsync(Args(more));

    /// <summary>Runs, and says that it failed with one line that holds no value, and left no file that was not there before.</summary>
    public async Task AssertRefusedAsync(ExitCode code, string[] says, params string[] args)
    {
        var before = Directory.GetFileSystemEntries(Folder).Order().ToList();

        var run = await ToolRun.OfAsync(args);

        run.AssertFailed(code, says);
        AssertHoldsNoValue(run.Error);
        Assert.Equal(before, Directory.GetFileSystemEntries(Folder).Order());
    }

    public static void AssertHoldsNoValue(string text) => Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text));

    public void Dispose() => _folder.Dispose();
}
