using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Identifiers;

/// <summary>What a warm format allocates.</summary>
internal static class Allocation
{
    internal static long Of(IdentifierFormat format, params string[] identifiers)
    {
        var destination = new byte[format.MaximumCanonicalLength];
        void Run()
        {
            for (var round = 0; round < 100; round++)
            {
                foreach (var identifier in identifiers)
                {
                    format.TryCanonicalise(identifier, destination, out _);
                }
            }
        }

        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
