using CityRights.Files;
using CityRights.Tool.Failures;

namespace CityRights.Tool.Commands.Pseudonymise;

/// <summary>Adds to what the library says of a file which file that is, and which option mends it.</summary>
internal static class ProjectionFailure
{
    public static ToolException Of(FileProjectionException exception, PseudonymiseRequest request)
    {
        var (code, file, option) = exception.Code switch
        {
            "CRT-FILES-101" => (ExitCode.Files, request.Input, ""),
            "CRT-FILES-102" => (ExitCode.Files, request.Output, " '--force' replaces it."),
            "CRT-FILES-103" => (ExitCode.Usage, request.Output, ""),
            "CRT-FILES-104" or "CRT-FILES-105" => (ExitCode.Files, request.Output, ""),
            "CRT-FILES-111" or "CRT-FILES-112" => (ExitCode.Findings, request.Input, " '--encoding NAME' declares it."),
            "CRT-FILES-115" => (ExitCode.Findings, request.Input, " '--max-record-length N' allows longer ones."),
            "CRT-FILES-120" => (ExitCode.Findings, request.Input, " '--on-error skip' leaves such rows out."),
            _ => (ExitCode.Findings, request.Input, ""),
        };
        return new(code, $"{file}: {exception.Message}{option} ({exception.Code})", exception);
    }
}
