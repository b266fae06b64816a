namespace CityRights.Pseudonymisation;

/// <summary>A row of the vault: a random token, and the identifier that it stands for, encrypted. Immutable; prints redacted.</summary>
/// <remarks>Every fact but the sealed value goes into the encryption as associated data: a row whose facts were changed or exchanged does not open.</remarks>
public sealed record VaultRow
{
    /// <summary>The length of a blind index: HMAC-SHA-256.</summary>
    public const int BlindIndexLength = 32;

    /// <summary>The length of a nonce of XAES-256-GCM.</summary>
    public const int NonceLength = 24;

    /// <summary>The id of the domain.</summary>
    public required string Domain { get; init; }

    /// <summary>The id of the field.</summary>
    public required string Field { get; init; }

    /// <summary>The token.</summary>
    public required UInt128 Token { get; init; }

    /// <summary>Format and version of the canonical form that is sealed, for example <c>plate@1</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The key version under which it is sealed and indexed.</summary>
    public required int KeyVersion { get; init; }

    /// <summary>By which the row of an identifier is found: keyed, so that nobody without the key can try identifiers. <see cref="BlindIndexLength"/> bytes.</summary>
    public required ReadOnlyMemory<byte> BlindIndex { get; init; }

    /// <summary>The random nonce; <see cref="NonceLength"/> bytes.</summary>
    public required ReadOnlyMemory<byte> Nonce { get; init; }

    /// <summary>The identifier's canonical form under XAES-256-GCM, with its tag.</summary>
    public required ReadOnlyMemory<byte> Sealed { get; init; }

    /// <summary>When the token was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it answers as if it were not there, UTC; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Domain, field and key version.</summary>
    public override string ToString() => $"VaultRow({Domain}, {Field}, redacted)";

    internal bool IsLiveAt(DateTimeOffset now) => ExpiresAt is not { } end || end > now;
}
