using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <summary>
/// A column on its way into the vault: the sound rows with their lookups. Canonical forms are made where they are needed, on the stack, and overwritten: a
/// whole column of them in memory would be a list of people.
/// </summary>
internal sealed class VaultColumnInput
{
    private readonly IReadOnlyList<string?> _identifiers;
    private readonly VaultDomain _domain;
    private readonly PseudonymField _field;
    private readonly List<int> _rows = [];
    private readonly List<VaultLookup> _lookups = [];
    private readonly PseudonymisationStatus[] _statuses;

    internal VaultColumnInput(IReadOnlyList<string?> identifiers, VaultDomain domain, PseudonymField field)
    {
        (_identifiers, _domain, _field, _statuses) = (identifiers, domain, field, new PseudonymisationStatus[identifiers.Count]);
        for (var row = 0; row < _statuses.Length; row++)
        {
            _statuses[row] = Add(row);
        }
    }

    internal IReadOnlyList<VaultLookup> Lookups => _lookups;

    internal ImmutableArray<PseudonymisationStatus> Statuses => [.. _statuses];

    /// <summary>What has to be stored: rows that are missing, and rows under an older key version, sealed anew under their token.</summary>
    internal List<(int Place, VaultPut Put)> Puts(ImmutableArray<VaultRow?> found, DateTimeOffset now, DateTimeOffset? expires)
    {
        var engine = _domain.Current(_field);
        var puts = new List<(int Place, VaultPut Put)>();
        for (var place = 0; place < found.Length; place++)
        {
            if (found[place] is not { } earlier || earlier.KeyVersion < engine.KeyVersion)
            {
                puts.Add((place, new(Seal(engine, place, found[place], now, expires), _lookups[place])));
            }
        }

        return puts;
    }

    /// <summary>The tokens of the sound rows at their places in the column; the default value at those that were refused.</summary>
    internal UInt128[] Spread(UInt128[] tokens)
    {
        var all = new UInt128[_statuses.Length];
        for (var place = 0; place < tokens.Length; place++)
        {
            all[_rows[place]] = tokens[place];
        }

        return all;
    }

    private PseudonymisationStatus Add(int row)
    {
        Span<byte> canonical = stackalloc byte[IdentifierFormat.LongestCanonicalForm];
        try
        {
            if (_field.Format.TryCanonicalise(_identifiers[row], canonical, out var length) is { } rule)
            {
                return PseudonymisationStatus.Invalid(rule);
            }

            _lookups.Add(_domain.Lookup(_field, canonical[..length]));
            _rows.Add(row);
            return PseudonymisationStatus.Done;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(canonical);
        }
    }

    private VaultRow Seal(VaultEngine engine, int place, VaultRow? earlier, DateTimeOffset now, DateTimeOffset? expires)
    {
        Span<byte> canonical = stackalloc byte[IdentifierFormat.LongestCanonicalForm];
        try
        {
            // It was sound a moment ago and is the same text.
            _field.Format.TryCanonicalise(_identifiers[_rows[place]], canonical, out var length);
            var index = engine.Index(canonical[..length]);
            return earlier is null
                ? engine.Seal(canonical[..length], index, NewToken(), now, expires)
                : engine.Seal(canonical[..length], index, earlier.Token, earlier.CreatedAt, earlier.ExpiresAt);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(canonical);
        }
    }

    private static UInt128 NewToken()
    {
        Span<byte> bytes = stackalloc byte[VaultTokenText.TokenLength];
        UInt128 token;
        do
        {
            RandomNumberGenerator.Fill(bytes);
            token = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        }
        while (token == default);

        return token;
    }
}
