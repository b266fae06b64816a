using System.Diagnostics;

namespace CityRights.Minimisation;

/// <summary>Counts what one policy leaves out for one purpose. The tags are made once and hold declared names only.</summary>
internal sealed class ProjectionCounter
{
    private readonly TagList _tags;

    internal ProjectionCounter(string policy, PurposeId purpose) =>
        _tags = new TagList
        {
            { MinimisationMetrics.PolicyTag, policy },
            { MinimisationMetrics.PurposeTag, purpose.IsDefault ? MinimisationMetrics.Undeclared : purpose.Value },
        };

    /// <summary>A value was not one that its transform or identifier format states.</summary>
    internal void ValueRefused() => MinimisationMetrics.ValuesRefused.Add(1, _tags);

    /// <summary>A record was asked for a purpose that its policy does not declare, and left as nothing.</summary>
    internal void RecordUndeclared() => MinimisationMetrics.RecordsUndeclared.Add(1, _tags);
}
