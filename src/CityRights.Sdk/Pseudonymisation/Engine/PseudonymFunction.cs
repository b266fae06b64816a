namespace CityRights.Pseudonymisation;

/// <summary>
/// The keyed function of a suite for one field and key version. It serves one thread at a time, and overwrites what it held of a person before the
/// next caller borrows it.
/// </summary>
internal abstract class PseudonymFunction : IDisposable
{
    private UInt128[] _pseudonyms = [];
    private IdentifierRule?[] _rules = [];

    /// <summary>How many rows of a column are made at once.</summary>
    internal abstract int PieceLength { get; }

    /// <summary>The pseudonym of one identifier, or the rule that it breaks.</summary>
    internal abstract IdentifierRule? TryCompute(ReadOnlySpan<char> identifier, out UInt128 pseudonym);

    /// <summary>Makes a piece of a column, at most <see cref="PieceLength"/> rows: for each row the pseudonym, or the rule that it breaks.</summary>
    protected abstract void ComputePiece(ReadOnlySpan<string?> identifiers, Span<UInt128> pseudonyms, Span<IdentifierRule?> rules);

    /// <summary>Makes a piece of a column in room of its own, which the next piece overwrites.</summary>
    internal void ComputePiece(ReadOnlySpan<string?> identifiers, out ReadOnlySpan<UInt128> pseudonyms, out ReadOnlySpan<IdentifierRule?> rules)
    {
        if (_pseudonyms.Length == 0)
        {
            _pseudonyms = new UInt128[PieceLength];
            _rules = new IdentifierRule?[PieceLength];
        }

        ComputePiece(identifiers, _pseudonyms, _rules);
        pseudonyms = _pseudonyms.AsSpan(0, identifiers.Length);
        rules = _rules.AsSpan(0, identifiers.Length);
    }

    public abstract void Dispose();
}
