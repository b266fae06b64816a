using System.Diagnostics;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>The lines of Python beside the vectors give the same tokens: another language needs nothing but the formulas.</summary>
public class PythonTests
{
    [ToolFact("python3")]
    public async Task Script_BesideTheVectors_GivesEveryToken()
    {
        using var python = Process.Start(new ProcessStartInfo(ToolOnPath.Require("python3"))
        {
            ArgumentList = { RepositoryFiles.PathOf("docs/pseudonymisation/derive.py"), GoldenVectors.Path },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = python.StandardError.ReadToEndAsync();
        var output = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();

        Assert.Equal("", await errors);
        Assert.Equal(0, python.ExitCode);
        Assert.Equal(
            GoldenVectors.Derivations.Select(vector => vector.Text("token")),
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
    }
}
