using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>The rules that notices and purposes obey together.</summary>
internal static class NoticeRules
{
    /// <summary>Everything that is wrong; empty where nothing is.</summary>
    internal static List<string> Judge(NoticeOptions declared, IReadOnlyCollection<Purpose> purposes)
    {
        var problems = declared.Problems.Distinct().ToList();
        var notices = declared.Notices.Distinct().ToList();
        problems.AddRange(notices.GroupBy(static notice => notice.Id).Where(static group => group.Count() > 1).Select(static group => ConsentProblems.NoticeTwice(group.Key)));
        if (problems.Count > 0)
        {
            // A notice that could not be built would be missed below as well, which says nothing new.
            return problems;
        }

        var known = notices.Select(static notice => notice.Id).ToHashSet();
        var used = purposes.Where(static purpose => !purpose.Notice.IsDefault).Select(static purpose => purpose.Notice).ToHashSet();
        problems.AddRange(purposes.Where(purpose => !purpose.Notice.IsDefault && !known.Contains(purpose.Notice)).Select(purpose => ConsentProblems.UnknownNotice(purpose, notices)));
        problems.AddRange(known.Where(notice => !used.Contains(notice)).Select(ConsentProblems.UnusedNotice));
        return problems;
    }

    internal static ImmutableArray<Notice> Distinct(NoticeOptions declared) => [.. declared.Notices.Distinct()];
}
