namespace CityRights.Consent;

/// <summary>Heads kept in memory, with what tells whether they may still be believed. Immutable.</summary>
internal sealed class HeadEntry
{
    private readonly HeadGenerations _generations;
    private readonly long _generation;
    private readonly int _firstStripe;
    private readonly int[] _otherStripes;

    internal HeadEntry(PurposeHeads heads, SubjectReferences subject, ConsentStream stream, HeadGenerations generations, long generation)
    {
        Heads = heads;
        _generations = generations;
        _generation = generation;
        _firstStripe = HeadGenerations.StripeOf(subject.Current);
        var others = new List<int>();
        foreach (var older in subject.Older)
        {
            others.Add(HeadGenerations.StripeOf(older));
        }

        foreach (var part in stream.Parts)
        {
            others.Add(HeadGenerations.StripeOf(part.Person));
        }

        _otherStripes = [.. others];
    }

    internal PurposeHeads Heads { get; }

    /// <summary>Whether no write has concerned the person since the store was read.</summary>
    internal bool Holds()
    {
        if (!_generations.Holds(_firstStripe, _generation))
        {
            return false;
        }

        foreach (var stripe in _otherStripes)
        {
            if (!_generations.Holds(stripe, _generation))
            {
                return false;
            }
        }

        return true;
    }
}
