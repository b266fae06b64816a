namespace CityRights.Transparency;

/// <summary>Where the algorithm stands in its life. Immutable.</summary>
public sealed record Lifecycle : IManifestPart
{
    /// <summary>Its status.</summary>
    public required LifecycleStatus Status { get; init; }

    /// <summary>The month in which it came, or comes, into use; null where never declared.</summary>
    public Disclosed<YearMonth>? Start { get; init; }

    /// <summary>The month in which its use ended, or ends; null where never declared.</summary>
    public Disclosed<YearMonth>? End { get; init; }

    /// <summary>The day by which the manifest is looked at again. Past it, the entry counts as out of date.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>Whether its output can reach residents now.</summary>
    public bool IsLive => Status is LifecycleStatus.Pilot or LifecycleStatus.Evaluation or LifecycleStatus.InUse;

    void IManifestPart.Show(IManifestVisitor visitor)
    {
        visitor.Word("status", Status);
        visitor.Optional("start", Start, static (visitor, name, month) => visitor.Text(name, month.ToString()));
        visitor.Optional("end", End, static (visitor, name, month) => visitor.Text(name, month.ToString()));
        visitor.Day("reviewBy", ReviewBy);
    }

    internal static Lifecycle Read(PartReader json) => new()
    {
        Status = json.Word<LifecycleStatus>("status"),
        Start = json.DisclosedMonth("start"),
        End = json.DisclosedMonth("end"),
        ReviewBy = json.Day("reviewBy"),
    };
}
