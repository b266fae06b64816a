using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityRights.Tests.Pseudonymisation.FormatPreserving;

public class FormatPreservingDeclarationTests
{
    private const string Reason = FormatPreservingServices.Reason;

    public static TheoryData<string> Unchecked => [.. IdentifierFormats.All.Where(static format => format is not ICheckedIdentifier).Select(static format => format.Id)];

    /// <summary>A false value of any other format would be taken for a true one. Whoever means otherwise of a new format says so here too.</summary>
    [Fact]
    public void AllowsFormatPreserving_WithoutACheck_IsTrueForTheseOnly() => Assert.Empty(IdentifierFormats.All
        .Where(static format => format is not ICheckedIdentifier && format.AllowsFormatPreserving)
        .Select(static format => format.Id)
        .Except(["dk-cpr", "gb-nino", "phone", "plate", "text"]));

    [Theory]
    [MemberData(nameof(Unchecked))]
    public void Open_NoCheck_NeedsAlphabetAndReasonOrIsNeverAllowed(string id)
    {
        Assert.True(IdentifierFormats.TryFind(id, out var format));

        Assert.Equal(
            format.AllowsFormatPreserving ? "CRT-PSEUDONYMISATION-022" : "CRT-PSEUDONYMISATION-021",
            Judge(format, new(Alphabet: null, Keep: 0, RealLookingReason: null)));
        Assert.Equal(
            format.AllowsFormatPreserving ? null : "CRT-PSEUDONYMISATION-021",
            Judge(format, new(FormatPreservingAlphabet.Digits, Keep: 0, Reason)));
    }

    [Fact]
    public void Open_EMail_IsNeverAllowed() => Assert.Equal(
        "CRT-PSEUDONYMISATION-021",
        Code(IdentifierFormats.EMail, static d => d.FormatPreserving("id", FormatPreservingAlphabet.Digits, Reason)));

    [Fact]
    public void Open_NoCheckAndNoAlphabet_IsRefused() => Assert.Equal(
        "CRT-PSEUDONYMISATION-022",
        Code(IdentifierFormats.Plate, static d => d.FormatPreserving("id")));

    [Fact]
    public void Open_AlphabetBesideACheck_IsRefused() => Assert.Equal(
        "CRT-PSEUDONYMISATION-023",
        Code(IdentifierFormats.Bsn, static d => d.FormatPreserving("id", FormatPreservingAlphabet.Digits, Reason)));

    [Fact]
    public void FormatPreserving_WrongArguments_AreRefused() => PseudonymDomainDefinition.Create("register", "reg", static d =>
    {
        d.Field("id", IdentifierFormats.Text, valueSpace: 1_000_000);
        Assert.Throws<ArgumentException>(() => d.FormatPreserving("other"));
        Assert.Throws<ArgumentException>(() => d.FormatPreserving(""));
        Assert.Throws<ArgumentException>(() => d.FormatPreserving("id", " "));
        Assert.Throws<ArgumentException>(() => d.FormatPreserving("id", FormatPreservingAlphabet.Digits, ""));
        Assert.Throws<ArgumentNullException>(() => d.FormatPreserving("id", null!, Reason));
        Assert.Throws<ArgumentOutOfRangeException>(() => d.FormatPreserving("id", FormatPreservingAlphabet.Digits, Reason, keep: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => d.FormatPreserving("id", FormatPreservingAlphabet.Digits, Reason, keep: 33));
    });

    [Fact]
    public void Open_TwoDeclarationsOfOneDomain_MustAgree()
    {
        using var service = new PseudonymisationService(FixedKeySource.Ring(), Domains().Last(), Domains().Last());
        Assert.Equal("CRT-PSEUDONYMISATION-005", Assert.Throws<CityRightsException>(
            static () => new PseudonymisationService(FixedKeySource.Ring(), Domains())).Code);

        static IEnumerable<PseudonymDomainDefinition> Domains() =>
        [
            PseudonymDomainDefinition.Create("register", "reg", static d => d.Field("id", IdentifierFormats.Bsn).FormatPreserving("id")),
            PseudonymDomainDefinition.Create("register", "reg", static d => d.Field("id", IdentifierFormats.Bsn).FormatPreserving("id", Reason)),
        ];
    }

    [Fact]
    public void Start_OutputThatLooksReal_IsSaidInTheLogAndListed()
    {
        var log = new RecordingLoggers();
        var collection = new ServiceCollection();
        collection.AddSingleton<ILoggerFactory>(log).AddCityRights(city => city
            .Organisation("Gemeente Voorbeeld", contact: "privacy@voorbeeld.example")
            .AddPseudonymisation(x => x
                .Keys(new FixedKeySource(KeyState.Active))
                .Domain("register", "reg", d => d
                    .Field("silent", IdentifierFormats.Bsn).FormatPreserving("silent")
                    .Field("real", IdentifierFormats.Bsn).FormatPreserving("real", "the supplier checks the number")
                    .Field("car", IdentifierFormats.Plate).FormatPreserving("car", FormatPreservingAlphabet.DigitsAndUpperCaseLetters, "the gate reads plates", keep: 2)
                    .Field("none", IdentifierFormats.Bsn))));
        using var services = collection.BuildServiceProvider();

        services.GetRequiredService<IStartupValidator>().Validate();

        var entries = log.Entries.Where(static entry => entry.Id == 4002).ToList();
        Assert.Equal(2, entries.Count);
        Assert.All(entries, static entry => Assert.Equal(LogLevel.Warning, entry.Level));
        Assert.Contains(entries, static entry => entry.Text.Contains("the supplier checks the number", StringComparison.Ordinal));
        Assert.Contains(entries, static entry => entry.Text.Contains("the gate reads plates", StringComparison.Ordinal));
        var listed = services.GetRequiredService<PseudonymisationService>().FormatPreservingFields;
        Assert.Equal(["silent", "real", "car"], listed.Select(static one => one.Field.Id));
        Assert.Equal([false, true, true], listed.Select(static one => one.Field.FormatPreserving!.LooksReal));
    }

    private static string? Judge(IdentifierFormat format, FormatPreservingDeclaration declared) =>
        FormatPreservingRules.Judge("register", new("id", format) { FormatPreserving = declared }).SingleOrDefault()?.Code;

    private static string? Code(IdentifierFormat format, Func<PseudonymDomainBuilder, PseudonymDomainBuilder> declare)
    {
        try
        {
            FormatPreservingServices.Open(format, declare).Dispose();
            return null;
        }
        catch (CityRightsException exception)
        {
            return exception.Code;
        }
    }
}
