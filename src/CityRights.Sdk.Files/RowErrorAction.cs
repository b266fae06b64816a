namespace CityRights.Files;

/// <summary>What happens when a row cannot be projected. Either way nothing of that row reaches the output.</summary>
public enum RowErrorAction
{
    /// <summary>The run stops and leaves no output. The default.</summary>
    Stop = 0,

    /// <summary>The row is left out, counted and reported; the run goes on.</summary>
    Skip = 1,
}
