using CityRights.Minimisation;
using CityRights.Tool.Failures;
using CityRights.Tool.Findings;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Documents;

/// <summary>Reads a minimisation policy that a command line names.</summary>
internal static class PolicyInput
{
    /// <exception cref="FindingsException">It is not sound.</exception>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static async Task<MinimisationPolicy> ReadAsync(string path, ToolConsole console, CancellationToken cancellationToken)
    {
        var stream = InputDocument.Open(path, console);
        await using (stream.ConfigureAwait(false))
        {
            try
            {
                return await MinimisationPolicy.LoadAsync(stream, cancellationToken).ConfigureAwait(false);
            }
            catch (MinimisationException exception)
            {
                throw Unsound(exception, path);
            }
        }
    }

    /// <summary>What the library finds wrong with a policy, in reading it or in putting it to use.</summary>
    public static FindingsException Unsound(MinimisationException exception, string path) =>
        new([.. exception.Problems.Select(problem => new Finding(path, problem.Line ?? 0, problem.Column ?? 0, problem.Path, problem.Message, problem.Code))], exception);
}
