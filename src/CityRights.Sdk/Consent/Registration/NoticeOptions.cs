namespace CityRights.Consent;

/// <summary>The notices declared for a tenant, by however many calls.</summary>
internal sealed class NoticeOptions
{
    /// <summary>The notices; one declared again with equal content counts once.</summary>
    /// <value>Empty by default.</value>
    public IList<Notice> Notices { get; } = [];

    /// <summary>What is wrong with declarations that are no notices.</summary>
    /// <value>Empty by default.</value>
    public IList<string> Problems { get; } = [];

    /// <summary>Declares a notice, or takes down what is wrong with it.</summary>
    internal void Add(NoticeBuilder declared)
    {
        if (declared.Build(Problems) is { } notice)
        {
            Notices.Add(notice);
        }
    }

    /// <summary>Declares the same elsewhere.</summary>
    internal void AddTo(NoticeOptions options)
    {
        foreach (var notice in Notices)
        {
            options.Notices.Add(notice);
        }

        foreach (var problem in Problems)
        {
            options.Problems.Add(problem);
        }
    }
}
