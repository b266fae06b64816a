using System.Buffers.Binary;
using System.Text.Json.Serialization;

namespace CityRights.Pseudonymisation;

/// <summary>
/// A vault token of one domain: 128 random bits that say nothing to anybody; what they stand for lies encrypted in a row of the vault, and deleting the
/// row ends the connection for ever. Tokens of two domains have two types: comparing them does not compile.
/// </summary>
/// <remarks>
/// Personal data as long as the row is there. It has no formatting interface and prints redacted; writing the token is an explicit call. It outlives every
/// rotation of keys. The default value stands for nobody and has no token.
/// </remarks>
/// <typeparam name="TDomain">The domain.</typeparam>
[JsonConverter(typeof(PseudonymJsonConverterFactory))]
public readonly struct VaultToken<TDomain> : IEquatable<VaultToken<TDomain>>
    where TDomain : IPseudonymDomain
{
    /// <summary>The length of the binary form.</summary>
    public const int ByteLength = VaultTokenText.TokenLength;

    /// <summary>The longest token.</summary>
    public const int MaxTokenLength = VaultTokenText.MaximumLength;

    private readonly UInt128 _value;

    internal VaultToken(UInt128 value) => _value = value;

    /// <summary>Whether this is the default value, which stands for nobody.</summary>
    public bool IsDefault => _value == default;

    internal UInt128 Value => _value;

    /// <summary>Whether two tokens of the domain are the same.</summary>
    public static bool operator ==(VaultToken<TDomain> left, VaultToken<TDomain> right) => left.Equals(right);

    /// <summary>Whether two tokens of the domain differ.</summary>
    public static bool operator !=(VaultToken<TDomain> left, VaultToken<TDomain> right) => !left.Equals(right);

    /// <summary>Reads a token. Strict: the domain's prefix, one spelling, the check letter. It says nothing about whether the vault knows it.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">The text is no vault token of the domain; the message names the rule and not the text.</exception>
    public static VaultToken<TDomain> Parse(ReadOnlySpan<char> token) => Read(token, out var value) switch
    {
        TokenFault.None => new(value),
        var fault => throw new FormatException($"The text is no vault token of the pseudonym domain '{TDomain.Id}': wrong {fault.Describe()}."),
    };

    /// <summary>Reads a token. Strict: the domain's prefix, one spelling, the check letter. It says nothing about whether the vault knows it.</summary>
    /// <param name="token">The token.</param>
    /// <param name="vaultToken">The vault token; the default value if the text is none of the domain.</param>
    public static bool TryParse(ReadOnlySpan<char> token, out VaultToken<TDomain> vaultToken)
    {
        var isToken = Read(token, out var value) == TokenFault.None;
        vaultToken = isToken ? new(value) : default;
        return isToken;
    }

    /// <summary>Reads the binary form; for stores.</summary>
    /// <param name="bytes">Exactly <see cref="ByteLength"/> bytes.</param>
    /// <exception cref="ArgumentException">The length differs or all bytes are zero.</exception>
    public static VaultToken<TDomain> FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == ByteLength && BinaryPrimitives.ReadUInt128BigEndian(bytes) is var value && value != default
            ? new(value)
            : throw new ArgumentException("A stored vault token has 16 bytes, not all zero.", nameof(bytes));

    /// <summary>The token, for example <c>park_v_</c> and 27 letters. An explicit call, because tokens are personal data.</summary>
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
        IsDefault ? throw Nobody() : VaultTokenText.TryWrite(TDomain.Prefix, _value, destination, out charsWritten);

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
            throw new ArgumentException("The destination needs 16 bytes.", nameof(destination));
        }

        BinaryPrimitives.WriteUInt128BigEndian(destination, _value);
    }

    /// <inheritdoc/>
    public bool Equals(VaultToken<TDomain> other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is VaultToken<TDomain> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)(ulong)_value);

    /// <summary>A redacted form that is the same for everybody in the domain.</summary>
    public override string ToString() => IsDefault ? $"VaultToken({TDomain.Id}, nobody)" : $"VaultToken({TDomain.Id}, redacted)";

    /// <summary>The value of nobody is no token, whatever its letters.</summary>
    private static TokenFault Read(ReadOnlySpan<char> token, out UInt128 value) => VaultTokenText.TryRead(token, TDomain.Prefix, out value) switch
    {
        TokenFault.None when value == default => TokenFault.Letter,
        var fault => fault,
    };

    private static InvalidOperationException Nobody() => new("The default vault token stands for nobody and has no token.");
}
