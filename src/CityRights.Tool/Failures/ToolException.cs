namespace CityRights.Tool.Failures;

/// <summary>A failure that the tool itself has found, ready to print.</summary>
/// <param name="code">What the process ends with.</param>
/// <param name="message">One line that says what is wrong and names the fix, without a value from the data.</param>
/// <param name="innerException">The cause, or null.</param>
internal sealed class ToolException(ExitCode code, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public ExitCode Code { get; } = code;
}
