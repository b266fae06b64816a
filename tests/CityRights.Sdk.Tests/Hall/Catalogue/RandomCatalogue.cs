using System.Collections.Immutable;

namespace CityRights.Tests.Hall.Catalogue;

/// <summary>Makes valid catalogues that use every member of the format, each decided by a seed.</summary>
internal sealed class RandomCatalogue(int seed)
{
    private static readonly string[] Texts =
    [
        "Parkeervergunning", "a", "Ünïcödé 😀 ‏עברית", "quoted \"text\" \\ back/slash", "<b>&amp;'</b>", "=HYPERLINK(\"x\")", "+31 14 0172", "@a", "-1",
        "a, b; c | d", "`code` *bold* _it_ [link](x)", "https://voorbeeld.example/a?b=c&d=e", " leading and trailing ", "x".PadRight(500, 'y'), "\u00a0\u200b.",
    ];

    private static readonly string[] Languages = ["nl", "en", "es", "pt-BR", "zh-Hant-TW", "de-1996", "en-x-plain"];

    private static readonly DataCategory[] Ordinary =
        [DataCategory.EmailAddress, DataCategory.HomeAddress, DataCategory.VehicleLicensePlate, DataCategory.Name, DataCategory.TelephoneNumber];

    private readonly Random _random = new(seed);

    internal PurposeCatalogue Make()
    {
        DataCategoryDeclaration[] categories =
        [
            .. Some(3, at => new DataCategoryDeclaration(new("city", $"Own{at}"), Localised(lines: false))),
            .. Some(2, at => new DataCategoryDeclaration(new("city.health", $"Ill{at}"), Localised(lines: false), DataSensitivity.SpecialCategory, DataCategory.Health)),
        ];
        var organisation = new Organisation(Text(), Text()) { DataProtectionOfficer = Maybe(Text), ComplaintAuthority = Maybe(Text) };
        return PurposeCatalogue.Create(organisation, [.. Some(4, at => Purpose($"p{at}", categories))], categories);
    }

    private Purpose Purpose(string id, DataCategoryDeclaration[] categories)
    {
        var basis = (LegalBasis)_random.Next(1, 7);
        var preference = basis != LegalBasis.Consent && Coin();
        var asks = preference || basis == LegalBasis.Consent;
        DataCategory[] data = [.. Ordinary.Where(_ => Coin()), .. categories.Where(_ => Coin()).Select(declaration => declaration.Category), DataCategory.Age];
        var special = data.Any(category => category.Taxonomy == "city.health");
        var controllers = Many(Coin() ? 0 : 3, at => new Controller($"{Text()} {at}", Text()));
        var recipients = Many(3, at => Recipient(id, at));
        return new(id, basis)
        {
            Title = Maybe(() => Localised(lines: false)),
            Description = Maybe(() => Localised(lines: true)),
            Kind = preference ? PurposeKind.Preference : PurposeKind.Processing,
            LegalProvision = basis is LegalBasis.PublicTask or LegalBasis.LegalObligation ? Text() : Maybe(Text),
            Controllers = controllers,
            JointArrangement = controllers.Length > 1 ? new(Text(), Text()) : null,
            DataCategories = [.. data],
            SecondGrounds = special ? [SecondGround.SpecialCategory("bghij"[_random.Next(5)], Text())] : [],
            DataSubjects = Many(3, _ => Text()),
            Recipients = recipients,
            HasNoRecipients = recipients.IsEmpty && Coin(),
            Retention = Many(3, at => Rule(at)),
            SecurityMeasures = Maybe(Text),
            ImpactAssessment = Maybe(Text),
            Notice = asks || Coin() ? "notice" : default(NoticeId),
            ValidFor = asks && Coin() ? Period.Years(1) : Period.Zero,
            LeastProof = asks ? (ProofGrade)_random.Next(5) : ProofGrade.Asserted,
            Continuity = !asks && !special && basis is LegalBasis.PublicTask or LegalBasis.LegalObligation && !asks && !special && Coin()
                ? ContinuityPolicy.Continue
                : ContinuityPolicy.Block,
            ReportOnlyUntil = asks && Coin() ? new DateTimeOffset(2027, 3, 1, 0, 0, _random.Next(60), TimeSpan.FromMinutes(_random.Next(-840, 841))).AddTicks(_random.Next(10_000_000)) : null,
        };
    }

    private Recipient Recipient(string purpose, int at)
    {
        var abroad = Coin();
        return new($"{purpose}-r{at}", Text(), (RecipientRole)_random.Next(3))
        {
            Agreement = Maybe(Text),
            ThirdCountry = abroad ? "US" : null,
            TransferGround = abroad ? Text() : null,
        };
    }

    private RetentionRule Rule(int at) =>
        new($"event-{at}", Period.Months(_random.Next(40)) + Period.Days(_random.Next(1, 100)), (RetentionOutcome)_random.Next(3), Maybe(Text), Maybe(Text));

    private LocalisedText Localised(bool lines)
    {
        var languages = Languages.Where(_ => Coin()).DefaultIfEmpty("nl").ToArray();
        return LocalisedText.From(
            languages.Select(language => KeyValuePair.Create(language, lines && Coin() ? $"{Text()}\n{Text()}" : Text())),
            languages[_random.Next(languages.Length)]);
    }

    private string Text() => Texts[_random.Next(Texts.Length)];

    private bool Coin() => _random.Next(2) == 0;

    private T? Maybe<T>(Func<T> make)
        where T : class => Coin() ? make() : null;

    private IEnumerable<T> Some<T>(int most, Func<int, T> make) => Enumerable.Range(0, _random.Next(most + 1)).Select(make).ToArray();

    private ImmutableArray<T> Many<T>(int most, Func<int, T> make) => [.. Some(most, make)];
}
