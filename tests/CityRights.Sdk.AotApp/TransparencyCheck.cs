using CityRights.Transparency;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Aot;

/// <summary>A manifest declared in code, checked at start, written and read back to the same bytes.</summary>
internal static class TransparencyCheck
{
    public static Task RunAsync() => City.UseAsync(async services =>
    {
        var register = services.GetRequiredService<IAlgorithmRegister>();
        var algorithm = (await register.ListAsync()).Single();

        var document = ManifestJson.Write(algorithm.Manifest);

        Expect.That(document.AsSpan().SequenceEqual(ManifestJson.Write(ManifestJson.Read(document).Manifest!)));
        Expect.That(CityRightsSchemas.Names.Contains("manifest"));
    });
}
