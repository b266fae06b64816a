using System.Buffers.Binary;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace CityRights.Pseudonymisation;

/// <summary>
/// A pseudonym of one domain, under one key version: 128 bits that say nothing of the identifier to whom lacks the key. Pseudonyms of two domains have two
/// types: comparing them does not compile.
/// </summary>
/// <remarks>
/// Personal data all the same (EDPB Guidelines 01/2025). It has no formatting interface and prints redacted, so that it does not slip into a log, a page or
/// a URL; writing the token is an explicit call. Two pseudonyms are equal only under one key version: look people up with
/// <see cref="IPseudonymiser{TDomain}.CandidatesFor"/>. The default value stands for nobody and has no token.
/// </remarks>
/// <typeparam name="TDomain">The domain.</typeparam>
[JsonConverter(typeof(PseudonymJsonConverterFactory))]
public readonly partial struct Pseudonym<TDomain> : IEquatable<Pseudonym<TDomain>>, IMadePseudonym<Pseudonym<TDomain>>
    where TDomain : IPseudonymDomain
{
    /// <summary>The length of the binary form: 4 bytes key version, big-endian, then 16 bytes pseudonym.</summary>
    public const int ByteLength = 20;

    /// <summary>The longest token.</summary>
    public const int MaxTokenLength = TokenText.MaximumLength;

    private readonly ulong _high;
    private readonly ulong _low;
    private readonly int _keyVersion;

    internal Pseudonym(int keyVersion, UInt128 value) => (_keyVersion, _high, _low) = (keyVersion, (ulong)(value >> 64), (ulong)value);

    /// <summary>Whether this is the default value, which stands for nobody.</summary>
    public bool IsDefault => _keyVersion == 0;

    /// <summary>The key version; 0 for the default value.</summary>
    public int KeyVersion => _keyVersion;

    /// <summary>Whether two pseudonyms of the domain are the same, key version included.</summary>
    public static bool operator ==(Pseudonym<TDomain> left, Pseudonym<TDomain> right) => left.Equals(right);

    /// <summary>Whether two pseudonyms of the domain differ.</summary>
    public static bool operator !=(Pseudonym<TDomain> left, Pseudonym<TDomain> right) => !left.Equals(right);

    /// <summary>Reads the binary form; for stores.</summary>
    /// <param name="bytes">Exactly <see cref="ByteLength"/> bytes.</param>
    /// <exception cref="ArgumentException">The length differs or the version is below 1.</exception>
    public static Pseudonym<TDomain> FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == ByteLength && BinaryPrimitives.ReadInt32BigEndian(bytes) is > 0 and var version
            ? new(version, BinaryPrimitives.ReadUInt128BigEndian(bytes[4..]))
            : throw new ArgumentException("A stored pseudonym has 20 bytes, a key version above 0 first.", nameof(bytes));

    /// <summary>The token, for example <c>park_1_</c> and 27 letters. An explicit call, because tokens are personal data.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which stands for nobody.</exception>
    public string ToToken()
    {
        Span<char> token = stackalloc char[MaxTokenLength];
        return TryWriteToken(token, out var length) ? token[..length].ToString() : throw Nobody();
    }

    /// <summary>Writes the token. An explicit call, because tokens are personal data.</summary>
    /// <param name="destination">Takes it; <see cref="MaxTokenLength"/> characters are always enough.</param>
    /// <param name="charsWritten">How long it is; 0 if the destination is too short.</param>
    /// <returns>Whether the destination was long enough.</returns>
    /// <exception cref="InvalidOperationException">This is the default value, which stands for nobody.</exception>
    public bool TryWriteToken(Span<char> destination, out int charsWritten) =>
        IsDefault ? throw Nobody() : TokenText.TryWrite(TDomain.Prefix, _keyVersion, new(_high, _low), destination, out charsWritten);

    /// <summary>Writes the binary form; for stores. The bytes are personal data.</summary>
    /// <param name="destination">At least <see cref="ByteLength"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="InvalidOperationException">This is the default value, which stands for nobody.</exception>
    public void WriteBytes(Span<byte> destination)
    {
        if (IsDefault)
        {
            throw Nobody();
        }

        if (destination.Length < ByteLength)
        {
            throw new ArgumentException("The destination needs 20 bytes.", nameof(destination));
        }

        BinaryPrimitives.WriteInt32BigEndian(destination, _keyVersion);
        BinaryPrimitives.WriteUInt64BigEndian(destination[4..], _high);
        BinaryPrimitives.WriteUInt64BigEndian(destination[12..], _low);
    }

    /// <inheritdoc/>
    public bool Equals(Pseudonym<TDomain> other) => _low == other._low && _high == other._high && _keyVersion == other._keyVersion;

    /// <summary>Does not compile: pseudonyms of two domains never compare.</summary>
    /// <typeparam name="TOther">Another domain.</typeparam>
    /// <param name="other">A pseudonym of it.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Pseudonyms of two domains never compare: the same person has another one in each.", error: true)]
    public bool Equals<TOther>(Pseudonym<TOther> other)
        where TOther : IPseudonymDomain => throw new NotSupportedException();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Pseudonym<TDomain> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)_low ^ _keyVersion);

    /// <summary>A redacted form that is the same for everybody in the domain.</summary>
    public override string ToString() => IsDefault ? $"Pseudonym({TDomain.Id}, nobody)" : $"Pseudonym({TDomain.Id}, redacted)";

    static Pseudonym<TDomain> IMadePseudonym<Pseudonym<TDomain>>.Make(ulong scope, UInt128 value) => new((int)scope, value);

    private static InvalidOperationException Nobody() => new("The default pseudonym stands for nobody and has no token.");
}
