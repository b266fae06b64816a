namespace CityRights.Pseudonymisation;

/// <summary>What can be wrong with a desk or a vault as declared, each with its code and the call that mends it.</summary>
internal static class ReidentificationProblems
{
    internal static string NoStore { get; } = Problem("CRT-PSEUDONYMISATION-041",
        "There is no store for the re-identification desk: no record, no answer. Call city.UseSqlite(connectionString) with the package CityRights.Sdk.Sqlite, or city.UseInMemory() where losing everything at the end of the process is meant.");

    internal static string TwoStores { get; } = Problem("CRT-PSEUDONYMISATION-042",
        "Two different stores for the re-identification desk are declared for one tenant. Keep one of UseSqlite(...), UseInMemory() or the like.");

    internal static string NoApprover { get; } = Problem("CRT-PSEUDONYMISATION-043",
        "The re-identification desk has no approver, so that nobody could be the second person. Pin one: x.Desk(d => d.Approvers.Add(ReidentificationApprover.FromFile(\"name\", \"name.pub.pem\"))).");

    internal static string NoPurpose { get; } = Problem("CRT-PSEUDONYMISATION-046",
        "The re-identification desk has no purpose, so that every request would be refused. Declare for what people may be re-identified: x.Desk(d => d.Purposes.Add(\"...\")).");

    internal static string NothingToOpen { get; } = Problem("CRT-PSEUDONYMISATION-051",
        "The re-identification desk has nothing that it could open. Declare x.Reversible<T>() or x.Vault<T>(), or remove x.Desk(...).");

    internal static string NoVaultStore { get; } = Problem("CRT-PSEUDONYMISATION-052",
        "There is no store for the token vault. Call city.UseSqlite(connectionString) with the package CityRights.Sdk.Sqlite, or city.UseInMemory() where losing everything at the end of the process is meant.");

    internal static string TwoVaultStores { get; } = Problem("CRT-PSEUDONYMISATION-053",
        "Two different stores for the token vault are declared for one tenant. Keep one of UseSqlite(...), UseInMemory() or the like.");

    internal static string ApproverTwice(string name) =>
        Problem("CRT-PSEUDONYMISATION-045", $"The approver '{name}' is pinned twice, with another key or another name for the same key. One person has one name and one key.");

    internal static string UnknownPurpose(PurposeId purpose) =>
        Problem("CRT-PSEUDONYMISATION-047", $"The re-identification desk names the purpose '{purpose}', which the catalogue does not declare. Declare it with city.Purposes(...), or correct x.Desk(d => d.Purposes...).");

    internal static string OutOfRange(string property, string range) =>
        Problem("CRT-PSEUDONYMISATION-048", $"ReidentificationOptions.{property} is {range}; set it with x.Desk(d => d.{property} = ...).");

    private static string Problem(string code, string text) => $"{text} ({code})";
}
