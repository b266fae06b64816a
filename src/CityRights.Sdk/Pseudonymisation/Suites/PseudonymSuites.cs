using System.Diagnostics.CodeAnalysis;

namespace CityRights.Pseudonymisation;

/// <summary>The suites that ship with the library.</summary>
public static partial class PseudonymSuites
{
    private static readonly Dictionary<string, PseudonymSuite> Known = new(StringComparer.Ordinal);

    /// <summary>The suites, in the order of their ids.</summary>
    public static IEnumerable<PseudonymSuite> All => Known.Values.OrderBy(static suite => suite.Id, StringComparer.Ordinal);

    /// <summary>Finds a suite by its name as a policy writes it.</summary>
    /// <param name="id">The name.</param>
    /// <param name="suite">The suite; null if there is none of that name.</param>
    public static bool TryFind(string id, [NotNullWhen(true)] out PseudonymSuite? suite)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Known.TryGetValue(id, out suite);
    }

    // Called by module initialisers only, which run one after the other before anything can read.
    private static void Add(PseudonymSuite suite) => Known.Add(suite.Id, suite);
}
