using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>A person to be known under all of these references from now on. Immutable.</summary>
public sealed record ReferenceLink
{
    private readonly ImmutableArray<ErasureMark> _marks = [];

    /// <summary>The person, by every live reference.</summary>
    public required SubjectReferences Subject { get; init; }

    /// <summary>The marks of all live references, so that an erasure recorded under one of them is recognised under every one; at least one.</summary>
    public required ImmutableArray<ErasureMark> Marks
    {
        get => _marks;
        init => _marks = value.IsDefault ? [] : value;
    }

    /// <summary>The type alone: the person is not printed.</summary>
    public override string ToString() => "ReferenceLink";
}
