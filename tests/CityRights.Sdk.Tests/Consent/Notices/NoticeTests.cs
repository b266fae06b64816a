using System.Text;
using CityRights.Consent;
using CityRights.Internal;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Notices;

public class NoticeTests
{
    [Fact]
    public void Hash_IsSha256OverTheCanonicalJsonOfTheWording()
    {
        var text = Build(notice => notice.Version(3).Text("nl", "Titel \"één\"", "Regel 1\nRegel 2 €", "Ja", "Nee"))!.Versions[0].In("nl");

        const string canonical = """{"body":"Regel 1\nRegel 2 €","choices":{"give":"Ja","refuse":"Nee"},"id":"sms","language":"nl","title":"Titel \"één\"","version":3}""";
        Assert.Equal(canonical, Encoding.UTF8.GetString(text.Canonical()));
        Assert.Equal(ContentHash.Of(Encoding.UTF8.GetBytes(canonical)), text.Hash);
        Assert.Equal(text.Canonical(), CanonicalJson.Of(text.Canonical()));
    }

    [Fact]
    public void Hash_EveryPart_ChangesIt()
    {
        var hashes = new[]
        {
            Build(n => n.Version(1).Text("nl", "T", "B", "J", "N")),
            Build(n => n.Version(2).Text("nl", "T", "B", "J", "N")),
            Build(n => n.Version(1).Text("en", "T", "B", "J", "N")),
            Build(n => n.Version(1).Text("nl", "t", "B", "J", "N")),
            Build(n => n.Version(1).Text("nl", "T", "b", "J", "N")),
            Build(n => n.Version(1).Text("nl", "T", "B", "j", "N")),
            Build(n => n.Version(1).Text("nl", "T", "B", "J", "n")),
            Build(n => n.Version(1).Text("nl", "T", "B", "N", "J")),
            Build(n => n.Version(1).Text("nl", "T", "B", "J", "N"), "other"),
        }.Select(notice => notice!.Versions[0].Texts.Single().Hash).ToList();

        Assert.Equal(hashes.Count, hashes.Distinct().Count());
    }

    [Fact]
    public void At_Instant_IsTheLatestInForce()
    {
        var notice = Build(n => n
            .Version(1, effectiveFrom: At(10)).Text("nl", "T", "B1", "J", "N")
            .Version(4, NoticeChange.Minor, At(20)).Text("nl", "T", "B2", "J", "N"))!;

        Assert.Null(notice.At(At(9)));
        Assert.Equal(1, notice.At(At(10))!.Version);
        Assert.Equal(1, notice.At(At(19.9))!.Version);
        Assert.Equal(4, notice.At(At(20))!.Version);
    }

    [Fact]
    public void Find_Reference_GivesTheExactWordingOrNothing()
    {
        var notice = Build(n => n.Version(1).Text("nl", "T", "B", "J", "N").Text("pt-br", "T", "B", "S", "N"))!;
        var text = notice.Versions[0].In("pt-BR");
        var reference = new NoticeReference("sms", 1, "pt-BR", text.Hash);
        var registry = new NoticeRegistry([notice]);

        Assert.Same(text, registry.Find(reference));
        Assert.Null(registry.Find(null));
        Assert.Null(registry.Find(reference with { Notice = "other" }));
        Assert.Null(registry.Find(reference with { Version = 2 }));
        Assert.Null(registry.Find(reference with { Language = "pt" }));
        Assert.Null(registry.Find(reference with { Hash = ContentHash.Of("x"u8) }));
        Assert.Null(notice.Find(reference with { Notice = "other" }));
    }

    [Fact]
    public void Superseded_ByTheFirstMaterialVersionAfterIt()
    {
        var notice = Build(n => n
            .Version(1).Text("nl", "T", "B1", "J", "N")
            .Version(2, NoticeChange.Minor, At(20)).Text("nl", "T", "B2", "J", "N")
            .Version(3, NoticeChange.Material, At(30)).Text("nl", "T", "B3", "J", "N")
            .Version(4, NoticeChange.Material, At(40)).Text("nl", "T", "B4", "J", "N"))!;

        Assert.Equal(At(30), notice.SupersededFrom(1));
        Assert.Equal(At(30), notice.SupersededFrom(2));
        Assert.Equal(At(40), notice.SupersededFrom(3));
        Assert.Null(notice.SupersededFrom(4));
        Assert.Equal(At(40), notice.SupersededAfter(At(30)));
        Assert.Null(notice.SupersededAfter(At(50)));
    }

    [Fact]
    public void Equality_IsThatOfContent()
    {
        static Notice Make(string body) => Build(n => n.Version(1).Text("nl", "T", body, "J", "N"))!;

        Assert.Equal(Make("B"), Make("B"));
        Assert.Equal(Make("B").GetHashCode(), Make("B").GetHashCode());
        Assert.NotEqual(Make("B"), Make("C"));
        Assert.NotEqual(Make("B"), Build(n => n.Version(1).Text("nl", "T", "B", "J", "N").Text("en", "T", "B", "Y", "N")));
    }

    [Fact]
    public void Fallback_IsTheFirstLanguageUnlessNamed()
    {
        Assert.Equal("nl", Build(n => n.Version(1).Text("nl", "T", "B", "J", "N").Text("en", "T", "B", "Y", "N"))!.Versions[0].In("fr").Language);
        Assert.Equal("en", Build(n => n.Version(1).Text("nl", "T", "B", "J", "N").Text("en", "T", "B", "Y", "N").Fallback("EN"))!.Versions[0].In(null).Language);
    }

    [Fact]
    public void Build_BadOrder_ListsEveryProblemWithItsCode()
    {
        var problems = new List<string>();
        var none = new NoticeBuilder("empty").Build(problems);
        var bad = new NoticeBuilder("sms")
            .Version(2).Text("nl", "T", "B", "J", "N").Fallback("fr")
            .Version(2, effectiveFrom: At(5)).Text("nl", "T", "B", "J", "N")
            .Version(3)
            .Version(4, effectiveFrom: At(5)).Text("nl", "T", "B", "J", "N")
            .Build(problems);

        Assert.Null(none);
        Assert.Null(bad);
        Assert.Equal(5, problems.Count);
        Assert.All(problems, problem => Assert.Contains("CRT-CONSENT-003", problem, StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("'empty'", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_Wrong_IsRefusedAtOnce()
    {
        static NoticeBuilder Begun() => new NoticeBuilder("sms").Version(1);

        Assert.Throws<ArgumentException>(() => Begun().Text("x", "T", "B", "J", "N"));
        Assert.Throws<ArgumentException>(() => Begun().Text("nl", " ", "B", "J", "N"));
        Assert.Throws<ArgumentException>(() => Begun().Text("nl", "T", new string('b', 65_537), "J", "N"));
        Assert.Throws<ArgumentException>(() => Begun().Text("nl", "T", "\ud800", "J", "N"));
        Assert.Throws<ArgumentException>(() => Begun().Text("nl", "T", "B", new string('j', 501), "N"));
        Assert.Throws<InvalidOperationException>(() => Begun().Text("nl", "T", "B", "J", "N").Text("NL", "T", "B", "J", "N"));
        Assert.Throws<InvalidOperationException>(() => new NoticeBuilder("sms").Text("nl", "T", "B", "J", "N"));
        Assert.Throws<InvalidOperationException>(() => new NoticeBuilder("sms").Fallback("nl"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NoticeBuilder("sms").Version(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NoticeBuilder("sms").Version(1, (NoticeChange)7));
    }

    private static Notice? Build(Action<NoticeBuilder> declare, string id = "sms")
    {
        var builder = new NoticeBuilder(id);
        declare(builder);
        var problems = new List<string>();
        var notice = builder.Build(problems);
        Assert.Empty(problems);
        return notice;
    }
}
