using System.Buffers.Binary;
using System.Text.Json.Serialization;

namespace CityRights.Pseudonymisation;

/// <summary>
/// A reversible token of one domain, under one key version: an identifier sealed with AES-SIV (RFC 5297). Nobody reads it without the domain's key, and with it
/// only the <see cref="ReidentificationDesk"/> does. Tokens of two domains have two types: comparing them does not compile.
/// </summary>
/// <remarks>
/// <para>Deterministic: one identifier has one token under one key version, so that tables join by it, and equality shows how often a value occurs. The
/// length shows how long the identifier's canonical form is.</para>
/// <para>Personal data all the same. It has no formatting interface and prints redacted; writing the token is an explicit call. Where nobody ever needs the
/// identifier again, use a <see cref="Pseudonym{TDomain}"/>. The default value stands for nobody and has no token.</para>
/// </remarks>
/// <typeparam name="TDomain">The domain.</typeparam>
[JsonConverter(typeof(PseudonymJsonConverterFactory))]
public readonly struct ReversibleToken<TDomain> : IEquatable<ReversibleToken<TDomain>>
    where TDomain : IPseudonymDomain
{
    /// <summary>The longest token; most are far shorter, see <see cref="TokenLength"/>.</summary>
    public const int MaxTokenLength = ReversibleTokenText.MaximumLength;

    private const int VersionLength = 4;

    private readonly byte[]? _sealed;
    private readonly int _keyVersion;

    internal ReversibleToken(int keyVersion, byte[] sealedBytes) => (_keyVersion, _sealed) = (keyVersion, sealedBytes);

    /// <summary>Whether this is the default value, which stands for nobody.</summary>
    public bool IsDefault => _sealed is null;

    /// <summary>The key version; 0 for the default value.</summary>
    public int KeyVersion => _keyVersion;

    /// <summary>How long the token is, in characters; 0 for the default value.</summary>
    public int TokenLength => _sealed is null ? 0 : ReversibleTokenText.LengthOf(TDomain.Prefix, _keyVersion, _sealed.Length);

    /// <summary>How long the binary form is: 4 bytes key version, 16 that authenticate, then as many as the identifier's canonical form has; 0 for the default value.</summary>
    public int ByteLength => _sealed is null ? 0 : VersionLength + _sealed.Length;

    /// <summary>Whether two tokens of the domain are the same, key version included.</summary>
    public static bool operator ==(ReversibleToken<TDomain> left, ReversibleToken<TDomain> right) => left.Equals(right);

    /// <summary>Whether two tokens of the domain differ.</summary>
    public static bool operator !=(ReversibleToken<TDomain> left, ReversibleToken<TDomain> right) => !left.Equals(right);

    /// <summary>Reads a token. Strict: the domain's prefix, one spelling, the check letter. It says nothing about whether the token opens.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">The text is no reversible token of the domain; the message names the rule and not the text.</exception>
    public static ReversibleToken<TDomain> Parse(ReadOnlySpan<char> token) => ReversibleTokenText.TryRead(token, TDomain.Prefix, out var version, out var bytes) switch
    {
        TokenFault.None => new(version, bytes),
        var fault => throw new FormatException($"The text is no reversible token of the pseudonym domain '{TDomain.Id}': wrong {fault.Describe()}."),
    };

    /// <summary>Reads a token. Strict: the domain's prefix, one spelling, the check letter. It says nothing about whether the token opens.</summary>
    /// <param name="token">The token.</param>
    /// <param name="reversible">The reversible token; the default value if the text is none of the domain.</param>
    public static bool TryParse(ReadOnlySpan<char> token, out ReversibleToken<TDomain> reversible)
    {
        var isToken = ReversibleTokenText.TryRead(token, TDomain.Prefix, out var version, out var bytes) == TokenFault.None;
        reversible = isToken ? new(version, bytes) : default;
        return isToken;
    }

    /// <summary>Reads the binary form; for stores.</summary>
    /// <param name="bytes">What <see cref="WriteBytes"/> wrote.</param>
    /// <exception cref="ArgumentException">The length is impossible or the version below 1.</exception>
    public static ReversibleToken<TDomain> FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length is > VersionLength + ReversibleTokenText.TagLength and <= VersionLength + ReversibleTokenText.LongestSealed
            && BinaryPrimitives.ReadInt32BigEndian(bytes) is > 0 and var version
            ? new(version, bytes[VersionLength..].ToArray())
            : throw new ArgumentException("A stored reversible token has 21 to 1,044 bytes, a key version above 0 first.", nameof(bytes));

    /// <summary>The token, for example <c>park_r1_</c> and letters. An explicit call, because tokens are personal data.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which stands for nobody.</exception>
    public string ToToken() => _sealed is null ? throw Nobody() : string.Create(TokenLength, this, static (token, value) => value.TryWriteToken(token, out _));

    /// <summary>Writes the token. An explicit call, because tokens are personal data.</summary>
    /// <param name="destination">Takes it; <see cref="TokenLength"/> characters are enough.</param>
    /// <param name="charsWritten">How long it is; 0 if the destination is too short.</param>
    /// <returns>Whether the destination was long enough.</returns>
    /// <exception cref="InvalidOperationException">This is the default value, which stands for nobody.</exception>
    public bool TryWriteToken(Span<char> destination, out int charsWritten) =>
        _sealed is null ? throw Nobody() : ReversibleTokenText.TryWrite(TDomain.Prefix, _keyVersion, _sealed, destination, out charsWritten);

    /// <summary>Writes the binary form; for stores. The bytes are personal data.</summary>
    /// <param name="destination">At least <see cref="ByteLength"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="InvalidOperationException">This is the default value, which stands for nobody.</exception>
    public void WriteBytes(Span<byte> destination)
    {
        if (_sealed is null)
        {
            throw Nobody();
        }

        if (destination.Length < ByteLength)
        {
            throw new ArgumentException("The destination is shorter than the token's binary form.", nameof(destination));
        }

        BinaryPrimitives.WriteInt32BigEndian(destination, _keyVersion);
        _sealed.CopyTo(destination[VersionLength..]);
    }

    /// <inheritdoc/>
    public bool Equals(ReversibleToken<TDomain> other) =>
        _keyVersion == other._keyVersion && _sealed.AsSpan().SequenceEqual(other._sealed);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReversibleToken<TDomain> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _sealed is null ? 0 : BinaryPrimitives.ReadInt32LittleEndian(_sealed) ^ _keyVersion;

    /// <summary>A redacted form that is the same for everybody in the domain.</summary>
    public override string ToString() => IsDefault ? $"ReversibleToken({TDomain.Id}, nobody)" : $"ReversibleToken({TDomain.Id}, redacted)";

    private static InvalidOperationException Nobody() => new("The default reversible token stands for nobody and has no token.");
}
