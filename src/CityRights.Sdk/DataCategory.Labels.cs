using System.Text;

namespace CityRights;

public readonly partial struct DataCategory
{
    /// <summary>The label that the Data Privacy Vocabulary gives a built-in term: its words, apart from those where DPV says it otherwise.</summary>
    internal string BuiltInLabel => Term switch
    {
        "HomeLocation" => "Home Place",
        "KnowledgeBelief" => "Knowledge and Beliefs",
        "PerformanceAtWork" => "Performance at Work",
        "PurchasesAndSpendingHabit" => "Purchases and Spending Habit",
        "UserAgent" => "User agent",
        "VehicalLicenseNumber" => "Vehicle License Number",
        "VehicalLicenseRegistration" => "Vehicle License Registration",
        "WorkLocation" => "Work Place",
        var term => Words(term),
    };

    // A word begins at a capital after a small letter, and at the last of several capitals: 'IPAddress' is 'IP Address'.
    private static string Words(string term)
    {
        var words = new StringBuilder();
        for (var at = 0; at < term.Length; at++)
        {
            if (at > 0 && char.IsAsciiLetterUpper(term[at])
                && (char.IsAsciiLetterLower(term[at - 1]) || (at + 1 < term.Length && char.IsAsciiLetterLower(term[at + 1]))))
            {
                words.Append(' ');
            }

            words.Append(term[at]);
        }

        return words.ToString();
    }
}
