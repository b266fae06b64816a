namespace CityRights.Tests.Consent;

/// <summary>Tests that listen to the process, or measure it: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection
{
    public const string Name = "consent telemetry";
}
