namespace CityRights.Tool.Help;

/// <summary>A command that says more of itself than its description.</summary>
internal interface IDocumented
{
    /// <summary>What a newcomer would type.</summary>
    IReadOnlyList<Example> Examples { get; }

    /// <summary>What else to know, one paragraph each.</summary>
    IReadOnlyList<string> Notes { get; }
}
