namespace CityRights.Consent;

/// <summary>
/// Tells which heads kept in memory may still be believed. A fixed number of stripes, each holding the generation of the last write that
/// concerned it; references and surrogates fall on stripes by hash, so that two people now and then share one, which costs a read and never a wrong answer.
/// </summary>
/// <remarks>
/// A reader takes <see cref="Current"/> before it reads the store and keeps the head with it. The head holds while no stripe of its references
/// and surrogates has moved past that generation. A writer moves the stripes after its commit and before it answers: a read that began earlier
/// then carries an older generation, and one that begins later sees the commit (the lease of Nishtala et al., "Scaling Memcache at Facebook", NSDI 2013, section 3.2.1).
/// </remarks>
internal sealed class HeadGenerations
{
    private const int StripeCount = 1 << 15;

    private readonly long[] _stripes = new long[StripeCount];
    private long _current;
    private long _floor;

    /// <summary>The generation now; taken before the store is read.</summary>
    internal long Current => Volatile.Read(ref _current);

    internal static int StripeOf(SubjectRef reference) => Spread(reference.GetHashCode());

    internal static int StripeOf(Guid person) => Spread(person.GetHashCode());

    /// <summary>Whether a head read at a generation still holds, as far as one of its stripes goes.</summary>
    internal bool Holds(int stripe, long generation) =>
        Volatile.Read(ref _stripes[stripe]) <= generation && Volatile.Read(ref _floor) <= generation;

    /// <summary>Heads of these references, and of the surrogates of the stream, no longer hold.</summary>
    internal void Forget(SubjectReferences subject, ConsentStream stream)
    {
        var generation = Forget(subject);
        foreach (var part in stream.Parts)
        {
            Raise(ref _stripes[StripeOf(part.Person)], generation);
        }
    }

    /// <summary>Heads of these references no longer hold, because they may lead to more than before.</summary>
    internal long Forget(SubjectReferences subject)
    {
        var generation = Interlocked.Increment(ref _current);
        Raise(ref _stripes[StripeOf(subject.Current)], generation);
        foreach (var reference in subject.Older)
        {
            Raise(ref _stripes[StripeOf(reference)], generation);
        }

        return generation;
    }

    /// <summary>No head holds any longer.</summary>
    internal void ForgetAll() => Raise(ref _floor, Interlocked.Increment(ref _current));

    private static int Spread(int hash) => (int)((uint)(hash * -1640531527) >> 17);

    private static void Raise(ref long place, long generation)
    {
        var seen = Volatile.Read(ref place);
        while (seen < generation)
        {
            var found = Interlocked.CompareExchange(ref place, generation, seen);
            if (found == seen)
            {
                return;
            }

            seen = found;
        }
    }
}
