using CityRights.Tool.Failures;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary>A name that a command line gives for an approver.</summary>
internal static class ApproverName
{
    private const int LongestName = 128;

    /// <exception cref="ToolException">It cannot be one.</exception>
    public static string Of(string name) =>
        name.Length <= LongestName && char.IsAsciiLetterOrDigit(name[0]) && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || ".-_@+".Contains(letter, StringComparison.Ordinal))
            ? name
            : throw new ToolException(ExitCode.Usage, "'--approver' is 1 to 128 ASCII letters, digits, '.', '-', '_', '@' or '+', beginning with a letter or digit.");
}
