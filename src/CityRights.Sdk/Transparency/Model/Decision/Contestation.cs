namespace CityRights.Transparency;

/// <summary>How residents challenge the algorithm, its output and the decision. Immutable.</summary>
public sealed record Contestation : IManifestPart
{
    /// <summary>The routes; empty only with a <see cref="NoRouteReason"/>.</summary>
    public required ManifestList<ContestationRoute> Routes { get; init; }

    /// <summary>Why there is no route; null where there is one.</summary>
    public LocalisedText? NoRouteReason { get; init; }

    void IManifestPart.Show(IManifestVisitor visitor)
    {
        visitor.Parts("routes", [.. Routes]);
        if (NoRouteReason is not null)
        {
            visitor.Localised("noRouteReason", NoRouteReason);
        }
    }

    internal static Contestation Read(PartReader json) => new()
    {
        Routes = json.Parts("routes", ContestationRoute.Read),
        NoRouteReason = json.OptionalLocalised("noRouteReason"),
    };
}
