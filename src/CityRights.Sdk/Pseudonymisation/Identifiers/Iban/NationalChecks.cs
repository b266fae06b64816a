using System.Collections.Frozen;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The national check digits inside a BBAN, where the registry's structure has a place for them and the rule holds for every account. The rules are those that
/// the banking associations of the countries gave in the Register of European Account Numbers (ECBS TR 201); the registry's own examples obey them.
/// </summary>
/// <remarks>
/// Left out, because accounts that break the rule are in use or the rule depends on the bank: the 11-test of NL (accounts of the former postal bank), DE and GB (a
/// procedure for each bank), SE and DK, and FI and EE, whose structures in the registry no longer name a check digit. There MOD 97-10 alone decides.
/// </remarks>
internal static class NationalChecks
{
    private static readonly (string Countries, Check Check)[] Table =
    [
        ("BE", BelgianCheck.Passes), // Febelfin
        ("ES", SpanishCheck.Passes), // Código Cuenta Cliente
        ("FR MC", FrenchCheck.Passes), // clé RIB
        ("IT SM", ItalianCheck.Passes), // CIN
        ("NO", NorwegianCheck.Passes), // kontonummer
        ("PT SI BA ME MK RS", static bban => IbanText.Remainder(bban) == 1 && NumberText.Value(bban[^2..]) is >= 2 and <= 98), // ISO 7064, MOD 97-10, as the NIB
    ];

    private static readonly FrozenDictionary<int, Check> ByCountry = Table
        .SelectMany(static entry => entry.Countries.Split(' ').Select(country => KeyValuePair.Create(Key(country[0], country[1]), entry.Check)))
        .ToFrozenDictionary();

    internal delegate bool Check(ReadOnlySpan<byte> bban);

    internal static bool Pass(ReadOnlySpan<byte> iban) =>
        !ByCountry.TryGetValue(Key((char)iban[0], (char)iban[1]), out var check) || check(IbanText.Bban(iban));

    /// <summary>The sum of digits times weights, modulo 11.</summary>
    internal static int Weighted(ReadOnlySpan<byte> digits, ReadOnlySpan<byte> weights)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            sum += (digits[at] - '0') * weights[at];
        }

        return sum % 11;
    }

    private static int Key(char first, char second) => (first << 8) | second;
}
