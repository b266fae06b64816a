using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CityRights.Testing;

/// <summary>
/// Judges JSON documents by a JSON Schema with the npm package ajv 8, draft 2020-12, in strict mode: an implementation that is not ours.
/// For tests marked <c>[NodeModuleFact("ajv")]</c>.
/// </summary>
internal static class JsonSchemaOracle
{
    private const string Script = """
        const { default: Ajv } = require("ajv/dist/2020");
        const { schema, documents } = JSON.parse(require("fs").readFileSync(0, "utf8"));
        const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, validateFormats: false });
        const validate = ajv.compile(JSON.parse(schema));
        const verdicts = documents.map(text => validate(JSON.parse(text)) ? null : ajv.errorsText(validate.errors));
        process.stdout.write(JSON.stringify(verdicts));
        """;

    /// <summary>For each document, null where it is valid, or what is wrong with it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="documents">Documents, each well-formed JSON.</param>
    public static async Task<IReadOnlyList<string?>> JudgeAsync(string schema, IEnumerable<string> documents)
    {
        using var node = Process.Start(new ProcessStartInfo(ToolOnPath.Require("node"), ["-e", Script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        var question = new JsonObject { ["schema"] = schema, ["documents"] = new JsonArray([.. documents.Select(text => (JsonNode)text)]) };
        await node.StandardInput.WriteAsync(question.ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<string?[]>(await output)!
            : throw new InvalidOperationException($"node failed: {await errors}");
    }
}
