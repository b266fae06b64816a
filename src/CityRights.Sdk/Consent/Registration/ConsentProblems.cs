using CityRights.Internal;

namespace CityRights.Consent;

/// <summary>What can be wrong with the declarations of the room, each with its code and the call that mends it.</summary>
internal static class ConsentProblems
{
    internal const string NoStoreCode = "CRT-CONSENT-001";
    internal const string TwoStoresCode = "CRT-CONSENT-002";

    private const string NoticeCode = "CRT-CONSENT-003";
    private const string UnknownNoticeCode = "CRT-CONSENT-004";
    private const string UnusedNoticeCode = "CRT-CONSENT-005";
    private const string NoticeTwiceCode = "CRT-CONSENT-006";

    private const string OutOfRangeCode = "CRT-CONSENT-007";

    internal const string NoStore =
        "There is no store for consent. Call city.UseSqlite(connectionString) with the package CityRights.Sdk.Sqlite, or city.UseInMemory() where losing everything at the end of the process is meant. ("
        + NoStoreCode + ")";

    internal const string TwoStores =
        "Two different stores for consent are declared for one tenant. Keep one of UseSqlite(...), UseInMemory() or the like. (" + TwoStoresCode + ")";

    internal static string InNotice(NoticeId notice, string problem) => $"The notice '{notice}' {problem}. ({NoticeCode})";

    internal static string UnknownNotice(Purpose purpose, IEnumerable<Notice> notices)
    {
        var hint = NearMatch.Hint(purpose.Notice.Value, notices.Select(static notice => notice.Id.Value));
        return $"The purpose '{purpose.Id}' asks with the notice '{purpose.Notice}', which is not declared{(hint.Length == 0 ? "." : hint)}"
            + $" Declare it with city.AddConsent(c => c.Notice(\"{purpose.Notice}\", ...)) or correct Notice(...) of the purpose. ({UnknownNoticeCode})";
    }

    internal static string UnusedNotice(NoticeId notice) =>
        $"The notice '{notice}' is used by no purpose. Name it in a purpose with Notice(\"{notice}\"), or remove it. ({UnusedNoticeCode})";

    internal static string NoticeTwice(NoticeId notice) =>
        $"The notice '{notice}' is declared twice with different content. Keep one declaration. ({NoticeTwiceCode})";

    internal static string OutOfRange(string property, string range) =>
        $"ConsentOptions.{property} is {range}; set it with city.AddConsent(c => c.Configure(o => o.{property} = ...)). ({OutOfRangeCode})";
}
