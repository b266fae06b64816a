using System.Text.Json.Serialization;

namespace ParkingPermits.Officer;

/// <summary>What a scan car sends.</summary>
internal sealed record ScanQuestion(string? Country, string? Plate, string? Zone)
{
    /// <summary>Nothing of the car.</summary>
    public override string ToString() => "ScanQuestion(redacted)";
}

/// <summary>What it gets back: yes or no, and nothing else.</summary>
internal sealed record ScanReply(bool RightToPark);

/// <summary>The messages of the scan car, read strictly: a misspelt or doubled member is refused and not guessed at.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowDuplicateProperties = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ScanQuestion))]
[JsonSerializable(typeof(ScanReply))]
internal sealed partial class ScanJson : JsonSerializerContext;
