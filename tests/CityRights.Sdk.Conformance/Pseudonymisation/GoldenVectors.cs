using System.Text.Json;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>The published vectors of the derivation, <c>docs/pseudonymisation/test-vectors.json</c>.</summary>
internal static class GoldenVectors
{
    public static string Path { get; } = RepositoryFiles.PathOf("docs/pseudonymisation/test-vectors.json");

    public static JsonElement Root { get; } = Read();

    public static IEnumerable<JsonElement> Derivations => Root.GetProperty("derivations").EnumerateArray();

    public static string Text(this JsonElement vector, string member) => vector.GetProperty(member).GetString()!;

    public static IdentifierFormat Format(this JsonElement vector) =>
        IdentifierFormats.TryFind(vector.Text("format"), out var format) ? format : throw new InvalidDataException(vector.Text("format"));

    /// <summary>A ring whose current version has the vector's number and root.</summary>
    public static KeyRing Ring(this JsonElement vector) => KeyRing.Open(new VectorKeySource(vector), vector.Text("tenant"));

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path));
        return document.RootElement.Clone();
    }

    private sealed class VectorKeySource(JsonElement vector) : KeySource
    {
        public override string Description => "published vectors";

        public override ValueTask LoadAsync(KeyMaterial destination, CancellationToken cancellationToken)
        {
            var root = vector.Bytes("root");
            var current = vector.GetProperty("keyVersion").GetInt32();
            for (var version = 1; version < current; version++)
            {
                destination.Add(new(version, KeyState.Destroyed, default, default, "", "before"), default);
            }

            destination.Add(new(current, KeyState.Active, default, default, KeyFingerprint.Of(current, root)), root);
            return ValueTask.CompletedTask;
        }
    }
}
