using System.Buffers;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>
/// An identifier that the desk has handed out, in memory that the garbage collector never moves. It can be looked at once and overwrites itself then; and at
/// disposal, and by the finaliser where its owner forgot. Safe for concurrent use: one caller gets it.
/// </summary>
/// <remarks>What a caller copies out of it is the caller's to overwrite. Do not make a string of it where a span will do: strings stay in memory.</remarks>
public sealed class ReidentifiedValue : IDisposable
{
    private readonly SecretBuffer _bytes;
    private int _taken;

    internal ReidentifiedValue(SecretBuffer bytes, string domain, PseudonymField field)
    {
        (_bytes, Domain, Field, Format) = (bytes, domain, field.Id, field.Format);
        Length = bytes.Length;
    }

    /// <summary>The domain that the token was of.</summary>
    public string Domain { get; }

    /// <summary>The field that the token was of.</summary>
    public string Field { get; }

    /// <summary>What the field's identifiers look like.</summary>
    public IdentifierFormat Format { get; }

    /// <summary>How many bytes the value has.</summary>
    public int Length { get; }

    /// <summary>Looks at the value, the format's canonical form (UTF-8 for text), once; it is overwritten when the action has ended, however it ended.</summary>
    /// <typeparam name="TState">What the action needs.</typeparam>
    /// <param name="state">What the action needs.</param>
    /// <param name="action">Looks at it.</param>
    /// <exception cref="ArgumentNullException">The action is null.</exception>
    /// <exception cref="ObjectDisposedException">The value was looked at or disposed already.</exception>
    public void Use<TState>(TState state, ReadOnlySpanAction<byte, TState> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        ObjectDisposedException.ThrowIf(Interlocked.Exchange(ref _taken, 1) != 0, this);
        try
        {
            action(_bytes.Span, state);
        }
        finally
        {
            _bytes.Dispose();
        }
    }

    /// <summary>Copies the value, once; it is overwritten here then. The copy is the caller's to overwrite.</summary>
    /// <param name="destination">At least <see cref="Length"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination is too short; the value is still there.</exception>
    /// <exception cref="ObjectDisposedException">The value was looked at or disposed already.</exception>
    public void CopyTo(Span<byte> destination)
    {
        if (destination.Length < Length)
        {
            throw new ArgumentException("The destination is shorter than the value.", nameof(destination));
        }

        ObjectDisposedException.ThrowIf(Interlocked.Exchange(ref _taken, 1) != 0, this);
        _bytes.Span.CopyTo(destination);
        _bytes.Dispose();
    }

    /// <summary>Overwrites the value.</summary>
    public void Dispose()
    {
        Interlocked.Exchange(ref _taken, 1);
        _bytes.Dispose();
    }

    /// <summary>A redacted form that is the same for everybody.</summary>
    public override string ToString() => "ReidentifiedValue(redacted)";
}
