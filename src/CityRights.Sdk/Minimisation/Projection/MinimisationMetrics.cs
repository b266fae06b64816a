using System.Diagnostics.Metrics;

namespace CityRights.Minimisation;

/// <summary>The room's meter. Tags hold declared names only, never a value.</summary>
internal static class MinimisationMetrics
{
    internal const string MeterName = "CityRights.Minimisation";
    internal const string PolicyTag = "cityrights.policy";
    internal const string PurposeTag = "cityrights.purpose";

    /// <summary>The purpose tag where a caller named a purpose that is not declared: callers' words are of no bounded number.</summary>
    internal const string Undeclared = "(undeclared)";

    /// <summary>The policy tag where a type has no map.</summary>
    internal const string NoPolicy = "(none)";

    private static readonly Meter Meter = new(MeterName);

    internal static readonly Counter<long> ValuesRefused = Meter.CreateCounter<long>(
        "cityrights.minimisation.values.refused", "{value}", "Values that left as nothing because no declared form fits them");

    internal static readonly Counter<long> RecordsUndeclared = Meter.CreateCounter<long>(
        "cityrights.minimisation.records.undeclared", "{record}", "Records that left empty because the purpose is not declared for them");
}
