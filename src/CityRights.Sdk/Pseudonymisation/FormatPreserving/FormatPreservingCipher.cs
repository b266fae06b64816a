using System.Security.Cryptography;
using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Replaces the identifiers of one field by others of the same form, under one key version. Deterministic. Made by
/// <see cref="PseudonymisationService.FormatPreserving"/>, and usable as long as that service is. Safe for concurrent use.
/// </summary>
/// <remarks>
/// <para>
/// FF1 (NIST SP 800-38G) with AES-256. Where the format has a check, the output's is wrong by construction, so that it is nobody's identifier, unless the field
/// was declared otherwise with a reason. Use a pseudonym where any form will do: output of this kind has fewer values, is not authenticated and shows its length.
/// </para>
/// <para>
/// It replaces and does not give back: whoever could decipher could re-identify everybody. Whoever may call it can try every identifier: give it only to the
/// code inside the domain.
/// </para>
/// </remarks>
public sealed partial class FormatPreservingCipher
{
    /// <summary>The longest output, in characters.</summary>
    public const int MaxLength = IdentifierFormat.LongestCanonicalForm;

    /// <summary>The longest tweak, in bytes.</summary>
    public const int MaxTweakLength = FormatPreservingRules.LongestTweak;

    private readonly FormatPreservingEngine _engine;

    internal FormatPreservingCipher(FormatPreservingEngine engine) => _engine = engine;

    /// <summary>The id of the domain.</summary>
    public string Domain => _engine.Domain;

    /// <summary>The id of the field.</summary>
    public string Field => _engine.Field.Id;

    /// <summary>What the field's identifiers look like.</summary>
    public IdentifierFormat Format => _engine.Field.Format;

    /// <summary>The key version of every output. The output does not tell it: keep it beside the column.</summary>
    public int KeyVersion => _engine.KeyVersion;

    /// <summary>Whether an output may be the identifier of somebody, as the field was declared.</summary>
    public bool LooksReal => _engine.Field.FormatPreserving!.LooksReal;

    /// <summary>Writes what stands in place of an identifier.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept.</param>
    /// <param name="destination">Takes the output, in the form of the canonical one; <see cref="MaxLength"/> characters are always enough.</param>
    /// <param name="charsWritten">How long it is; 0 unless the status is done.</param>
    /// <param name="tweak">What the output is bound to beside domain, field and key version; at most 8 bytes, no secret. The same is needed to decipher.</param>
    /// <exception cref="ArgumentException">The tweak is longer than 8 bytes.</exception>
    /// <exception cref="CityRightsException">The key version is no longer live (CRT-PSEUDONYMISATION-013).</exception>
    /// <exception cref="ObjectDisposedException">The service or the keys were disposed.</exception>
    public PseudonymisationStatus TryEncrypt(
        ReadOnlySpan<char> identifier, Span<char> destination, out int charsWritten, ReadOnlySpan<byte> tweak = default)
    {
        ThrowIfTooLong(tweak);
        charsWritten = 0;
        var worker = _engine.Rent();
        try
        {
            if (Read(worker, identifier, out var part) is { } rule)
            {
                return PseudonymisationStatus.Invalid(rule);
            }

            if (destination.Length < part.Length)
            {
                return PseudonymisationStatus.DestinationTooShort;
            }

            worker.Run(part, rows: 1, tweak, encrypt: true);
            charsWritten = Encoding.ASCII.GetChars(worker.Write(part, row: 0), destination);
            return PseudonymisationStatus.Done;
        }
        finally
        {
            _engine.Return(worker);
        }
    }

    /// <summary>What stands in place of an identifier.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept.</param>
    /// <param name="tweak">What the output is bound to beside domain, field and key version; at most 8 bytes, no secret. The same is needed to decipher.</param>
    /// <exception cref="InvalidIdentifierException">The identifier breaks a rule of its format, or cannot be replaced.</exception>
    /// <exception cref="ArgumentException">The tweak is longer than 8 bytes.</exception>
    /// <exception cref="CityRightsException">The key version is no longer live (CRT-PSEUDONYMISATION-013).</exception>
    /// <exception cref="ObjectDisposedException">The service or the keys were disposed.</exception>
    public string Encrypt(ReadOnlySpan<char> identifier, ReadOnlySpan<byte> tweak = default)
    {
        Span<char> output = stackalloc char[MaxLength];
        var status = TryEncrypt(identifier, output, out var length, tweak);
        return status.IsDone ? output[..length].ToString() : throw new InvalidIdentifierException(Format, status.Rule!);
    }

    /// <summary>Domain, field and format.</summary>
    public override string ToString() => $"FormatPreservingCipher({Domain}, {Field}, {Format.Name})";

    /// <summary>
    /// Finds the identifier that an output stands for: exactly, or not at all. This is re-identification, and so it is not public.
    /// </summary>
    /// <param name="output">The output, as it was written.</param>
    /// <param name="tweak">The tweak that it was made with.</param>
    /// <param name="identifier">Takes the canonical form; at least as long as the output.</param>
    /// <returns>Whether it is an output of this field, as far as that can be told: there is no authentication.</returns>
    internal bool TryDecrypt(ReadOnlySpan<char> output, ReadOnlySpan<byte> tweak, Span<byte> identifier)
    {
        ThrowIfTooLong(tweak);
        var worker = _engine.Rent();
        try
        {
            if (output.Length is 0 or > MaxLength || !Ascii.IsValid(output))
            {
                return false;
            }

            var text = worker.Text[..Encoding.ASCII.GetBytes(output, worker.Text)];
            if (FreePart.Find(_engine.Field, text, out var part) is not null
                || !part.TryRead(text, FreePartSide.Output, worker.Numerals(part, 0))
                || !part.Holds(worker.Numerals(part, 0)))
            {
                return false;
            }

            worker.Run(part, rows: 1, tweak, encrypt: false);
            if (part.TryWrite(worker.Numerals(part, 0), FreePartSide.Identifier, identifier))
            {
                return true;
            }

            CryptographicOperations.ZeroMemory(identifier);
            return false;
        }
        finally
        {
            _engine.Return(worker);
        }
    }

    private IdentifierRule? Read(FormatPreservingWorker worker, ReadOnlySpan<char> identifier, out FreePart part)
    {
        part = null!;
        return Format.TryCanonicalise(identifier, worker.Text, out var length)
            ?? FreePart.Find(_engine.Field, worker.Text[..length], out part)
            ?? (part.TryRead(worker.Text[..length], FreePartSide.Identifier, worker.Numerals(part, 0)) ? null : part.Refusal);
    }

    private static void ThrowIfTooLong(ReadOnlySpan<byte> tweak)
    {
        if (tweak.Length > MaxTweakLength)
        {
            throw new ArgumentException("A tweak has at most 8 bytes.", nameof(tweak));
        }
    }
}
