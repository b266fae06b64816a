namespace CityRights.Tool.Failures;

/// <summary>What the library reports by its stable codes.</summary>
internal static class LibraryFailure
{
    public static Failure Of(CityRightsException exception) => new(CodeOf(exception.Code), $"{exception.Message} ({exception.Code})");

    private static ExitCode CodeOf(string code) =>
        code.StartsWith("CRT-KEYS-", StringComparison.Ordinal) ? ExitCode.Keys
        : code.StartsWith("CRT-SQLITE-", StringComparison.Ordinal) ? ExitCode.Files
        : ExitCode.Findings;
}
