namespace CityRights.Keys;

/// <summary>
/// The rings of one container. Two tenants may share one source, and derive different keys from it; two sources with the same root are a copied file,
/// so that a leak of one opens both.
/// </summary>
internal sealed class KeyRingRegister
{
    private readonly Lock _gate = new();
    private readonly List<KeyRing> _rings = [];

    /// <summary>Takes a ring in.</summary>
    /// <exception cref="CityRightsException">Another tenant has one of its roots, from another source.</exception>
    internal void Add(KeyRing ring)
    {
        lock (_gate)
        {
            foreach (var other in _rings)
            {
                if (!ReferenceEquals(other, ring) && !Equals(other.Source, ring.Source) && other.Snapshot.RootMarks().Overlaps(ring.Snapshot.RootMarks()))
                {
                    throw KeyErrors.EqualRoots(ring.Tenant, other.Tenant);
                }
            }

            _rings.Add(ring);
        }
    }
}
