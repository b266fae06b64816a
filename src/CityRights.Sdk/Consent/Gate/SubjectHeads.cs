namespace CityRights.Consent;

/// <summary>The kept heads of one person, by the number of the purpose, so that all purposes are one look-up.</summary>
internal sealed class SubjectHeads(SubjectReferences subject, int purposes)
{
    private readonly HeadEntry?[] _entries = new HeadEntry?[purposes];

    /// <summary>The references by which the heads were read. Other older references may lead to more, so they are another person here.</summary>
    internal SubjectReferences Subject { get; } = subject;

    internal HeadEntry? this[int purpose]
    {
        get => Volatile.Read(ref _entries[purpose]);
        set => Volatile.Write(ref _entries[purpose], value);
    }
}
