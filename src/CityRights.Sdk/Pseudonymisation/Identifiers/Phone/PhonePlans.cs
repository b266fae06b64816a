namespace CityRights.Pseudonymisation;

/// <summary>
/// The plans of thirteen countries, from what their authorities gave the ITU (National Numbering Plans, ITU-T E.129). Lengths are the widest of a plan, machines
/// and short service numbers included: they keep out what was cut off or written twice, not what is unassigned.
/// </summary>
internal static class PhonePlans
{
    /// <summary>Overseas departments of France: dialled like any French number at home, +262, +590, +594 and +596 from abroad (ARCEP, decision 2018-0881).</summary>
    private const string Overseas = "262 263 269 590 594 596 639 690 691 692 693 694 696 697";

    private static readonly PhonePlan[] All =
    [
        new("BE", "32", hasTrunk: true, [8, 9, 11]),
        new("DE", "49", hasTrunk: true, Enumerable.Range(5, 9)),
        new("DK", "45", hasTrunk: false, [8, 12]),
        new("ES", "34", hasTrunk: false, [9, 13]),
        new("FI", "358", hasTrunk: true, Enumerable.Range(5, 8)),
        new("FR", "33", hasTrunk: true, [9, 13], Overseas),
        new("GB", "44", hasTrunk: true, [7, 9, 10]),
        new("IT", "39", hasTrunk: false, Enumerable.Range(6, 7)), // the 0 of an area code is part of the number
        new("NL", "31", hasTrunk: true, Enumerable.Range(7, 5)),
        new("NO", "47", hasTrunk: false, [5, 8, 12]),
        new("PL", "48", hasTrunk: false, [9]),
        new("PT", "351", hasTrunk: false, [9]),
        new("SE", "46", hasTrunk: true, Enumerable.Range(6, 8)),
    ];

    internal static string Countries { get; } = string.Join(", ", All.Select(static plan => plan.Country));

    internal static PhonePlan? OfCountry(string country) => Array.Find(All, plan => plan.Country == country);

    internal static PhonePlan? OfCode(ReadOnlySpan<byte> code)
    {
        foreach (var plan in All)
        {
            if (plan.Code.SequenceEqual(code))
            {
                return plan;
            }
        }

        return null;
    }
}
