using CityRights.Tool.Failures;
using CityRights.Tool.Findings;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Documents;

/// <summary>Reads a purpose catalogue that a command line names.</summary>
internal static class CatalogueInput
{
    /// <exception cref="FindingsException">It is not sound.</exception>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static async Task<PurposeCatalogue> ReadAsync(string path, ToolConsole console, CancellationToken cancellationToken)
    {
        var stream = InputDocument.Open(path, console);
        await using (stream.ConfigureAwait(false))
        {
            try
            {
                return await PurposeCatalogue.LoadAsync(stream, cancellationToken).ConfigureAwait(false);
            }
            catch (CatalogueException exception)
            {
                throw new FindingsException([.. exception.Problems.Select(problem => Finding.Of(problem, InputDocument.NameOf(path)))], exception);
            }
        }
    }
}
