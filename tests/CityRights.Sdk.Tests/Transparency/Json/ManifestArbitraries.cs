using CityRights.Transparency;
using FsCheck;
using FsCheck.Fluent;

namespace CityRights.Tests.Transparency.Json;

/// <summary>Any manifest of the right form: not necessarily one that a register would take.</summary>
public static class ManifestArbitraries
{
    private static readonly string[] Languages = ["nl", "en", "es", "pt-BR", "fy", "zh-Hant-TW"];

    private static readonly Gen<string> Line = Gen.Elements(
        "a", "Straße", "Ελλάδα", "اختبار", "停車", "🚗 auto", "<b>&amp;</b>", "\"quoted\"", "back\\slash", "two\nlines", "tab\tbed", "line\u2028end", "'", "a b");

    private static readonly Gen<DateOnly> Day = Gen.Choose(1, 3_600_000).Select(DateOnly.FromDayNumber);

    private static readonly Gen<YearMonth> Month =
        from year in Gen.Choose(1, 9999)
        from month in Gen.Choose(1, 12)
        select new YearMonth(year, month);

    private static readonly Gen<PurposeId> PurposeIds = Gen.Elements("parking-enforcement", "permit", "x.1").Select(id => new PurposeId(id));

    private static readonly Gen<DataCategory> Categories =
        Gen.Elements(DataCategory.VehicleLicensePlate, DataCategory.HomeAddress, new DataCategory("city", "DogBreed"));

    public static Arbitrary<AlgorithmManifest> Manifest() =>
        (from fallback in Gen.Elements(Languages)
         from others in Gen.SubListOf(Languages)
         from manifest in Manifests(fallback, [fallback, .. others.Where(language => language != fallback)])
         select manifest).ToArbitrary();

    private static Gen<AlgorithmManifest> Manifests(string fallback, ManifestList<string> languages)
    {
        var text = Text(fallback);
        return
            from id in Gen.Elements("scan-car", "a", "x.y-1")
            from uri in Gen.Elements("https://voorbeeld.example/a", "urn:nl:voorbeeld:a", "not an address")
            from version in Gen.Elements("1.0.0", "2.1.0-pilot.1", "0.0.1+build")
            from texts in text.ArrayOf(5)
            from description in Gen.OneOf(Gen.Constant<Disclosed<LocalisedText>?>(null), Optional(text, text))
            from contact in ListOf(Channels)
            from classification in Classifications
            from lifecycle in Lifecycles(text)
            from affected in ListOf(from relationship in Words<Relationship>() from who in text select new AffectedGroup { Relationship = relationship, Description = who })
            from purposes in ListOf(PurposeIds)
            from decision in Decisions(text)
            from kind in Words<TechniqueKind>()
            from selfLearning in Gen.Elements(true, false)
            from datasets in ListOf(Datasets(text))
            from published in Day
            select new AlgorithmManifest
            {
                Id = id,
                Uri = uri,
                Version = SemanticVersion.Parse(version),
                Name = texts[0],
                Summary = texts[1],
                Description = description,
                Owner = new() { Name = texts[2] },
                Contact = new() { Routes = contact },
                Classification = classification,
                Lifecycle = lifecycle,
                Purpose = new() { Goal = texts[3], Purposes = purposes, Affected = affected },
                Decision = decision,
                Technique = new() { Kind = kind, SelfLearning = selfLearning },
                Datasets = datasets,
                Publication = new() { Languages = languages, Published = published },
            };
    }

    private static Gen<Channel> Channels =>
        from kind in Words<ChannelKind>()
        from target in Gen.Elements("info@voorbeeld.example", "jan.jansen@voorbeeld.example", "https://voorbeeld.example", "14 0999", "Postbus 1\n1234 AB")
        from shared in Gen.Elements(true, false)
        select new Channel { Kind = kind, Target = target, SharedMailbox = shared };

    private static Gen<Classification> Classifications =>
        from role in Words<AiActRole>()
        from risk in Words<RiskClass>()
        select new Classification { AiActRole = role, RiskClass = risk };

    private static Gen<Lifecycle> Lifecycles(Gen<LocalisedText> text) =>
        from status in Words<LifecycleStatus>()
        from start in Gen.OneOf(Gen.Constant<Disclosed<YearMonth>?>(null), Optional(Month, text))
        from end in Gen.OneOf(Gen.Constant<Disclosed<YearMonth>?>(null), Optional(Month, text))
        from review in Day
        select new Lifecycle { Status = status, Start = start, End = end, ReviewBy = review };

    private static Gen<DecisionUse> Decisions(Gen<LocalisedText> text) =>
        from process in text
        from role in Words<DecisionRole>()
        from autonomy in Words<DecisionAutonomy>()
        from effect in Words<DecisionEffect>()
        from automated in Gen.OneOf(
            Gen.Constant<AutomatedDecisionGround?>(null),
            from ground in Words<Article22Ground>()
            from provision in Gen.Elements(null, "Gemeentewet art. 234")
            from special in Gen.Elements<Article22SpecialGround?>(null, Article22SpecialGround.ExplicitConsent, Article22SpecialGround.SubstantialPublicInterest)
            select (AutomatedDecisionGround?)new AutomatedDecisionGround { Ground = ground, Provision = provision, SpecialCategories = special })
        from oversight in text
        from routes in ListOf(
            from layer in Words<ContestationLayer>()
            from kind in Words<ContestationKind>()
            from channel in Channels
            select new ContestationRoute { Layer = layer, Kind = kind, Channel = channel })
        from reason in Gen.OneOf(Gen.Constant<LocalisedText?>(null), text.Select(text => (LocalisedText?)text))
        select new DecisionUse
        {
            Process = process,
            Role = role,
            Autonomy = autonomy,
            LegalEffect = effect,
            AutomatedDecision = automated,
            Oversight = new() { Description = oversight },
            Contestation = new() { Routes = routes, NoRouteReason = reason },
        };

    private static Gen<DatasetUse> Datasets(Gen<LocalisedText> text) =>
        from name in text
        from source in text
        from roles in ListOf(Words<DatasetRole>())
        from kind in Words<PersonalDataKind>()
        from categories in ListOf(Categories)
        select new DatasetUse { Name = name, Source = source, Roles = roles, PersonalData = kind, Categories = categories };

    private static Gen<Disclosed<T>?> Optional<T>(Gen<T> value, Gen<LocalisedText> text)
        where T : notnull => Gen.OneOf(
            value.Select(value => (Disclosed<T>?)Disclosed.Value(value)),
            text.Select(reason => (Disclosed<T>?)Disclosed.NotApplicable<T>(reason)),
            Day.Select(due => (Disclosed<T>?)Disclosed.Pending<T>(due)),
            from ground in text
            from until in Gen.OneOf(Gen.Constant<DateOnly?>(null), Day.Select(day => (DateOnly?)day))
            select (Disclosed<T>?)Disclosed.Withheld<T>(ground, until));

    // Every text has the fallback of the document, as declaring and reading make it; other languages come and go.
    private static Gen<LocalisedText> Text(string fallback) =>
        from others in Gen.SubListOf(Languages)
        from lines in Line.ArrayOf(Languages.Length + 1)
        select LocalisedText.From(
            others.Where(language => language != fallback).Select((language, index) => KeyValuePair.Create(language, lines[index])).Append(new(fallback, lines[^1])),
            fallback);

    private static Gen<TWord> Words<TWord>()
        where TWord : struct, Enum => Gen.Elements(Enum.GetValues<TWord>());

    private static Gen<ManifestList<T>> ListOf<T>(Gen<T> item) =>
        from length in Gen.Choose(0, 3)
        from items in item.ArrayOf(length)
        select (ManifestList<T>)[.. items];
}
