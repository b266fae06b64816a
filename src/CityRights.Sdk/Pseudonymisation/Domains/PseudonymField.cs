namespace CityRights.Pseudonymisation;

/// <summary>A field of a pseudonym domain: a logical identifier, whatever columns and properties hold it. Immutable.</summary>
/// <param name="Id">The id. It goes into the key and never changes; never a column or property name.</param>
/// <param name="Format">What the field's identifiers look like.</param>
/// <param name="ValueSpace">How many values the field can take at least, where the format does not know or knows more; null to trust the format.</param>
/// <param name="SmallSpaceReason">Why a value space below <see cref="SmallestValueSpace"/> is accepted all the same; said in the log at start. Null otherwise.</param>
public sealed record PseudonymField(string Id, IdentifierFormat Format, long? ValueSpace = null, string? SmallSpaceReason = null)
{
    /// <summary>The smallest value space for which deterministic pseudonyms are made without a reason: below it, how often a value occurs gives it away.</summary>
    public const long SmallestValueSpace = 100_000;

    /// <summary>How its identifiers are replaced by others of the same form; null where they are not, the default.</summary>
    public FormatPreservingDeclaration? FormatPreserving { get; init; }

    /// <summary>The value space that counts: the smaller of what field and format say; null where neither says.</summary>
    public long? EffectiveValueSpace => (ValueSpace, Format.ValueSpace) switch
    {
        ({ } own, { } known) => Math.Min(own, known),
        var (own, known) => own ?? known,
    };

    /// <summary>The id and the format.</summary>
    public override string ToString() => $"{Id} ({Format.Name})";
}
