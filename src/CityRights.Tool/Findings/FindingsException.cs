namespace CityRights.Tool.Findings;

/// <summary>A document that a command needs is not right.</summary>
/// <param name="findings">What is not right; at least one.</param>
/// <param name="innerException">What the library threw.</param>
internal sealed class FindingsException(IReadOnlyList<Finding> findings, Exception innerException)
    : Exception(findings[0].ToString(), innerException)
{
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
