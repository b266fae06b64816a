namespace CityRights.Pseudonymisation;

/// <summary>
/// The officially assigned two-letter codes of ISO 3166-1 (as of 2024), and XK, which Kosovo uses in practice. Frozen with canonical version 1 of the
/// formats that use it: a code that comes later needs a new version only if it was refused before.
/// </summary>
internal static class Countries
{
    private const string Codes =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN "
        + "CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM "
        + "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK "
        + "ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW "
        + "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI "
        + "VN VU WF WS XK YE YT ZA ZM ZW";

    /// <summary>One bit for each pair of letters.</summary>
    private static readonly uint[] Assigned = Build();

    /// <summary>How many codes there are.</summary>
    internal static int Count => (Codes.Length + 1) / 3;

    /// <summary>Whether two upper-case letters are a country.</summary>
    internal static bool Contains(char first, char second) =>
        first is >= 'A' and <= 'Z' && second is >= 'A' and <= 'Z' && (Assigned[first - 'A'] >> (second - 'A') & 1) != 0;

    private static uint[] Build()
    {
        var assigned = new uint[26];
        for (var at = 0; at < Codes.Length; at += 3)
        {
            assigned[Codes[at] - 'A'] |= 1u << (Codes[at + 1] - 'A');
        }

        return assigned;
    }
}
