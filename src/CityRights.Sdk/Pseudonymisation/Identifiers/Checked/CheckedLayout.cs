namespace CityRights.Pseudonymisation;

/// <summary>
/// Where an identifier's free part and its check stand. The free part is a fixed number of numerals of one radix, as FF1 needs it; the check follows from it
/// and is not enciphered.
/// </summary>
/// <remarks>
/// <para>
/// To encipher a canonical form: <see cref="TryRead"/> it with <see cref="CheckKind.Right"/>; encipher the numerals, again and again until
/// <see cref="Holds"/>; <see cref="TryWrite"/> them with <see cref="CheckKind.Wrong"/>, which cannot fail then.
/// </para>
/// <para>
/// To decipher: <see cref="TryRead"/> with <see cref="CheckKind.Wrong"/>, where false means that the text was never written here; decipher until
/// <see cref="Holds"/>; <see cref="TryWrite"/> with <see cref="CheckKind.Right"/>, where false means the same; at last let the format canonicalise what came
/// out: it must be valid and itself.
/// </para>
/// <para>
/// Both walk inside the same set, so the way back is exact. The set fills at least half of radix^count (all of it where <see cref="Holds"/> is always true),
/// so a walk of 128 steps fails less often than once in 2^128. The wrong check is a function of the right one, one to one, so each free part has one text.
/// </para>
/// Immutable and safe for concurrent use; allocates nothing.
/// </remarks>
/// <param name="length">How many ASCII characters a text has.</param>
/// <param name="radix">The radix of the free part.</param>
/// <param name="numerals">How many numerals it has; radix^numerals is at least 10^6.</param>
internal abstract class CheckedLayout(int length, int radix, int numerals)
{
    /// <summary>How many ASCII characters a text has.</summary>
    public int Length { get; } = length;

    /// <summary>The radix of the free part.</summary>
    public int Radix { get; } = radix;

    /// <summary>How many numerals the free part has.</summary>
    public int Numerals { get; } = numerals;

    /// <summary>Reads the free part; false if the text is not of this layout or its check is not of that kind.</summary>
    /// <param name="text">A text of any length.</param>
    /// <param name="check">The kind of check that it must carry.</param>
    /// <param name="numerals"><see cref="Numerals"/> places, the most significant first.</param>
    public abstract bool TryRead(ReadOnlySpan<byte> text, CheckKind check, Span<ushort> numerals);

    /// <summary>Whether numerals stand for a free part; where not, the cipher walks on.</summary>
    public virtual bool Holds(ReadOnlySpan<ushort> numerals) => true;

    /// <summary>
    /// Writes the text of a free part that <see cref="Holds"/>. False only with <see cref="CheckKind.Right"/>, where no check is right for that part: no identifier
    /// has it.
    /// </summary>
    /// <param name="numerals">The free part.</param>
    /// <param name="check">The kind of check to write.</param>
    /// <param name="text"><see cref="Length"/> places.</param>
    public abstract bool TryWrite(ReadOnlySpan<ushort> numerals, CheckKind check, Span<byte> text);
}
