using CityRights.Internal;

namespace CityRights;

/// <summary>
/// The ground that special categories (GDPR Art. 9(2)), offence data (Art. 10) or national identification numbers (Art. 87) need
/// <b>beside</b> the legal basis. Immutable.
/// </summary>
public sealed class SecondGround : IEquatable<SecondGround>
{
    private static readonly SecondGround[] WithoutProvision =
    [
        .. "abcdefghij".Select(static point => new SecondGround(DataSensitivity.SpecialCategory, $"9(2)({point})", null)),
        new(DataSensitivity.OffenceData, "10", null),
        new(DataSensitivity.NationalIdentifier, "87", null),
    ];

    private SecondGround(DataSensitivity covers, string article, string? provision)
    {
        Covers = covers;
        Article = article;
        Provision = provision;
    }

    /// <summary>Which kind of data the ground opens.</summary>
    public DataSensitivity Covers { get; }

    /// <summary>The article, for example <c>9(2)(g)</c>, <c>10</c> or <c>87</c>.</summary>
    public string Article { get; }

    /// <summary>The provision of Union or national law relied on; null where the article needs none (9(2)(a), (c), (d), (e), (f)).</summary>
    public string? Provision { get; }

    /// <summary>Every article that can be cited.</summary>
    internal static IEnumerable<string> Articles => WithoutProvision.Select(static ground => ground.Article);

    /// <summary>Whether the article refers to a provision of Union or national law.</summary>
    internal bool NeedsProvision => Article is not ("9(2)(a)" or "9(2)(c)" or "9(2)(d)" or "9(2)(e)" or "9(2)(f)");

    /// <summary>Whether this is Art. 9(2)(a), with or without a provision that limits it.</summary>
    internal bool IsExplicitConsent => Article == "9(2)(a)";

    /// <summary>Art. 9(2)(a): explicit consent. Only for a purpose whose basis is consent; each event must then be explicit.</summary>
    public static SecondGround ExplicitConsent { get; } = Find("9(2)(a)")!;

    /// <summary>A ground of Art. 9(2).</summary>
    /// <param name="point">The point, <c>a</c> to <c>j</c>.</param>
    /// <param name="provision">The provision relied on. Required for points b, g, h, i and j, which refer to Union or national law.</param>
    /// <exception cref="ArgumentException">The point is not a to j, or its provision is missing.</exception>
    public static SecondGround SpecialCategory(char point, string? provision = null)
    {
        if (point is < 'a' or > 'j')
        {
            throw new ArgumentException("A point of GDPR Art. 9(2) is a letter from a to j.", nameof(point));
        }

        var ground = Find($"9(2)({point})")!;
        if (ground.NeedsProvision)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(provision);
        }

        return ground.With(TextRules.NullIfBlank(provision));
    }

    /// <summary>Art. 10: data on criminal convictions and offences, under official authority or authorised by law.</summary>
    /// <param name="provision">The authorising provision.</param>
    /// <exception cref="ArgumentException">The provision is missing.</exception>
    public static SecondGround OffenceData(string provision)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(provision);
        return Find("10")!.With(provision);
    }

    /// <summary>Art. 87: national identification numbers, where national law allows.</summary>
    /// <param name="provision">The authorising provision.</param>
    /// <exception cref="ArgumentException">The provision is missing.</exception>
    public static SecondGround NationalIdentifier(string provision)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(provision);
        return Find("87")!.With(provision);
    }

    /// <inheritdoc/>
    public bool Equals(SecondGround? other) =>
        other is not null && Covers == other.Covers && Article == other.Article && Provision == other.Provision;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SecondGround);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Covers, Article, Provision);

    /// <summary>The article and its provision, in words.</summary>
    public override string ToString() => Provision is null ? $"GDPR Art. {Article}" : $"GDPR Art. {Article}, {Provision}";

    /// <summary>The ground of an article, without a provision; null where no such article is known.</summary>
    internal static SecondGround? Find(string article) => WithoutProvision.FirstOrDefault(ground => ground.Article == article);

    internal SecondGround With(string? provision) => provision is null ? this : new(Covers, Article, provision);
}
