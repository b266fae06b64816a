using System.Text.Json.Serialization;

namespace CityRights.Pseudonymisation;

/// <summary>The content of a checkpoint file.</summary>
internal sealed record RelinkCheckpointDocument(
    string Format, string Job, string Position, long Linked, long AlreadyLinked, long Joined, long Unknown, long Refused);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 2)]
[JsonSerializable(typeof(RelinkCheckpointDocument))]
internal sealed partial class RelinkJsonContext : JsonSerializerContext;
