using CityRights.Tool.Failures;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Documents;

/// <summary>Opens what a command line names: a file, or standard input.</summary>
internal static class InputDocument
{
    /// <summary>How messages call standard input.</summary>
    private const string StandardName = "(standard input)";

    /// <summary>The name of a document in messages.</summary>
    public static string NameOf(string path) => path == Words.Standard ? StandardName : path;

    /// <summary>Opens a document; the caller disposes of it.</summary>
    /// <exception cref="ToolException">It cannot be opened.</exception>
    public static Stream Open(string path, ToolConsole console)
    {
        if (path == Words.Standard)
        {
            return new UnblockedStream(console.OpenInput());
        }

        try
        {
            return new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            throw new ToolException(ExitCode.Files, $"'{path}' is a folder. Name a file in it.");
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ToolException(ExitCode.Files, $"'{path}' may not be read by this account. Give it the right to read.", exception);
        }
        catch (IOException exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException(ExitCode.Files, $"There is no file '{path}'. Check the path.", exception);
        }
        catch (IOException exception)
        {
            throw new ToolException(ExitCode.Files, $"'{path}' cannot be read. Check that no other program holds it, and the disk.", exception);
        }
    }
}
