namespace CityRights.Pseudonymisation;

/// <summary>The rules of a re-identification desk.</summary>
public sealed class ReidentificationOptions
{
    /// <summary>Who may approve, each with the public key that is pinned here. The algorithm is ES256 and is never read from a message.</summary>
    /// <value>Empty by default, which is a start error.</value>
    public IList<ReidentificationApprover> Approvers { get; } = [];

    /// <summary>For what people may be re-identified. Every other purpose is refused.</summary>
    /// <value>Empty by default, which is a start error.</value>
    public ISet<PurposeId> Purposes { get; } = new HashSet<PurposeId>();

    /// <summary>How long a request lives, from asking to the answer. 1 minute to 30 days.</summary>
    /// <value>1 day.</value>
    public TimeSpan RequestLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How many requests one operator may make, and how many values be given, within <see cref="LimitWindow"/>. 1 to 10,000.</summary>
    /// <value>20.</value>
    public int MostPerOperator { get; set; } = 20;

    /// <summary>The window that <see cref="MostPerOperator"/> counts in. 1 minute to 366 days.</summary>
    /// <value>1 day.</value>
    public TimeSpan LimitWindow { get; set; } = TimeSpan.FromDays(1);
}
