namespace CityRights.Pseudonymisation;

/// <summary>
/// Makes tokens for one field of one domain, chosen by name: for policies that no type knows at compile time. Bound to one key version, so that all of
/// one output joins. Safe for concurrent use.
/// </summary>
/// <remarks>
/// Outputs made under two key versions do not join by equality; name the version to make a later output join an earlier one. Made by
/// <see cref="PseudonymisationService.Field"/>, and usable as long as that service is and its version is live: a version that was retired makes nothing.
/// </remarks>
public sealed class FieldPseudonymiser
{
    /// <summary>The longest token.</summary>
    public const int MaxTokenLength = TokenText.MaximumLength;

    private readonly FieldEngine _engine;
    private readonly string _prefix;
    private readonly int _tokenLength;

    internal FieldPseudonymiser(PseudonymDomainDefinition domain, string field, FieldEngine engine)
    {
        _engine = engine;
        _prefix = domain.Prefix;
        _tokenLength = TokenText.LengthOf(_prefix, engine.KeyVersion);
        Domain = domain.Id;
        Field = field;
    }

    /// <summary>The id of the domain.</summary>
    public string Domain { get; }

    /// <summary>The id of the field.</summary>
    public string Field { get; }

    /// <summary>What the field's identifiers look like.</summary>
    public IdentifierFormat Format => _engine.Format;

    /// <summary>The key version of every token it makes.</summary>
    public int KeyVersion => _engine.KeyVersion;

    /// <summary>Writes the token of an identifier. Allocates nothing for ASCII identifiers.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept.</param>
    /// <param name="destination">Takes the token; <see cref="MaxTokenLength"/> characters are always enough.</param>
    /// <param name="charsWritten">How long it is; 0 unless the status is done.</param>
    /// <exception cref="ObjectDisposedException">The service or the keys were disposed.</exception>
    /// <exception cref="CityRightsException">The key version was retired or destroyed since (CRT-PSEUDONYMISATION-013).</exception>
    public PseudonymisationStatus TryWriteToken(ReadOnlySpan<char> identifier, Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        if (destination.Length < _tokenLength)
        {
            return PseudonymisationStatus.DestinationTooShort;
        }

        if (_engine.TryCompute(identifier, out var value) is { } rule)
        {
            return PseudonymisationStatus.Invalid(rule);
        }

        TokenText.TryWrite(_prefix, KeyVersion, value, destination, out charsWritten);
        return PseudonymisationStatus.Done;
    }

    /// <summary>The token of an identifier.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept.</param>
    /// <exception cref="InvalidIdentifierException">The identifier breaks a rule of its format.</exception>
    /// <exception cref="ObjectDisposedException">The service or the keys were disposed.</exception>
    /// <exception cref="CityRightsException">The key version was retired or destroyed since (CRT-PSEUDONYMISATION-013).</exception>
    public string ToToken(ReadOnlySpan<char> identifier)
    {
        Span<char> token = stackalloc char[MaxTokenLength];
        var status = TryWriteToken(identifier, token, out var length);
        return status.IsDone ? token[..length].ToString() : throw new InvalidIdentifierException(Format, status.Rule!);
    }

    /// <summary>Domain, field and format.</summary>
    public override string ToString() => $"FieldPseudonymiser({Domain}, {Field}, {Format.Name})";
}
