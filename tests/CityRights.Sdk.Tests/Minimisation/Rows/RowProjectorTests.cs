using CityRights.Minimisation;
using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;
using FsCheck.Xunit;

namespace CityRights.Tests.Minimisation.Rows;

public class RowProjectorTests
{
    private static readonly string[] Columns = ["id", "age", "quarter", "name", "born"];

    private static readonly MinimisationPolicy Policy = MinimisationPolicy.Create("dogs", p => p
        .Domain("register", "dog", d => d.Field("holder", IdentifierFormats.Text, valueSpace: 1_000_000))
        .Field("id", f => f.For("statistics").Missing("n/a").Pseudonym("register", "holder").For("other").Pseudonym("register", "holder"))
        .Field("age", f => f.For("statistics").Missing("unknown").AgeBand(10))
        .Field("quarter", f => f.For("statistics", "planning").Raw())
        .Field("born", f => f.For("planning").Year()));

    [Fact]
    public void Project_DeclaredColumns_LeaveInTheirFormAndTheOrderOfTheTable()
    {
        var projector = Create().Rows(Policy, "planning", ["born", "name", "quarter"]);
        var output = new MemoryRows();

        var outcome = projector.Project(new MemoryRow("2012-01-02", "Rex", "23"), output);

        Assert.Equal(RowStatus.Written, outcome.Status);
        Assert.Equal((string[])["born", "quarter"], projector.Columns);
        Assert.Equal(["2012|23"], output.Finished);
    }

    [Fact]
    public void Project_Pseudonym_IsTheDomainsToken()
    {
        using var ring = FixedKeySource.Ring();
        using var service = new PseudonymisationService(ring, Policy.Domains);
        var output = new MemoryRows();

        Create(service).Rows(Policy, "statistics", Columns).Project(new MemoryRow("574", "41", "23", "Rex", ""), output);

        Assert.Equal([$"{service.Field("register", "holder").ToToken("574")}|40-49|23"], output.Finished);
    }

    [Fact]
    public void Project_PinnedKeyVersion_IsThatVersionsToken()
    {
        using var ring = FixedKeySource.Ring(versions: 2);
        using var service = new PseudonymisationService(ring, Policy.Domains);
        var (first, current) = (new MemoryRows(), new MemoryRows());

        Create(service).Rows(Policy, "other", Columns, keyVersion: 1).Project(new MemoryRow("574", "", "", "", ""), first);
        Create(service).Rows(Policy, "other", Columns).Project(new MemoryRow("574", "", "", "", ""), current);

        Assert.Equal([service.Field("register", "holder", 1).ToToken("574")], first.Finished);
        Assert.NotEqual(first.Finished, current.Finished);
    }

    [Theory]
    [InlineData("n/a", "41", "|40-49|23")]
    [InlineData(" n/a ", "unknown", "||23")]
    [InlineData("", "", "||23")]
    public void Project_MissingValues_StayMissing(string id, string age, string expected)
    {
        using var ring = FixedKeySource.Ring();
        using var service = new PseudonymisationService(ring, Policy.Domains);
        var output = new MemoryRows();

        Create(service).Rows(Policy, "statistics", Columns).Project(new MemoryRow(id, age, "23", "Rex", ""), output);

        Assert.Equal([expected], output.Finished);
    }

    [Fact]
    public void Project_RefusedValue_WritesNothingOfTheRow()
    {
        var output = new MemoryRows();

        var outcome = Create().Rows(Policy, "planning", Columns).Project(new MemoryRow("574", "41", "23", "Rex", "canary"), output);

        Assert.Equal(new RowOutcome(RowStatus.ValueRefused, 5, "born"), outcome);
        Assert.DoesNotContain("canary", outcome.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.Finished);
        Assert.Equal(1, output.Discarded);
    }

    [Theory]
    [InlineData("574", "41", "23", "Rex")]
    [InlineData("574", "41", "23", "Rex", "2012-01-02", "more")]
    public void Project_RaggedRow_WritesNothing(params string[] row)
    {
        var output = new MemoryRows();

        Assert.Equal(RowStatus.WrongWidth, Create().Rows(Policy, "planning", Columns).Project(new MemoryRow(row), output).Status);
        Assert.Empty(output.Finished);
    }

    [Fact]
    public void Project_ValueThatTheFormatCannotHold_WritesNothingOfTheRow()
    {
        var output = new MemoryRows(refused: "23");

        Assert.Equal(
            new RowOutcome(RowStatus.NotWritable, 3, "quarter"),
            Create().Rows(Policy, "planning", Columns).Project(new MemoryRow("574", "41", "23", "Rex", ""), output));
        Assert.Empty(output.Finished);
        Assert.Equal(1, output.Discarded);
    }

    [Property]
    public bool Project_AnyRow_HoldsNothingOfADroppedColumn(string?[] texts, Guid secret)
    {
        var row = Columns.Select((_, index) => index is 2 ? texts.ElementAtOrDefault(index) ?? "" : $"{texts.ElementAtOrDefault(index)}{secret}").ToArray();
        var output = new MemoryRows();

        Create().Rows(Policy, "planning", [.. Columns[..4], "x-born", "born"]).Project(new MemoryRow([.. row, "2012-01-02"]), output);
        return output.Finished.Count == 1 && !output.Finished[0].Contains($"{secret}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marketing", "CRT-MIN-130")]
    [InlineData("planning", "CRT-MIN-131", "id", "born")]
    [InlineData("planning", "CRT-MIN-131", "id", "born", "Quarter ")]
    [InlineData("planning", "CRT-MIN-132", "quarter", "born", "quarter")]
    [InlineData("statistics", "CRT-MIN-114", "id", "age", "quarter")]
    public void Rows_WhatDoesNotFit_IsSaidBeforeAnyRow(string purpose, string code, params string[] columns) =>
        Assert.Equal(code, Assert.Single(Assert.Throws<MinimisationException>(() => Create().Rows(Policy, purpose, columns)).Problems).Code);

    [Fact]
    public void Rows_NoHeader_RepeatsNoValueOfIt()
    {
        var thrown = Assert.Throws<MinimisationException>(() => Create().Rows(Policy, "planning", ["canary-574", "canary-41"]));

        Assert.DoesNotContain("canary", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_PurposeNotInTheCatalogue_IsRefused()
    {
        var catalogue = PurposeCatalogue.Create(new Organisation("Gemeente Voorbeeld", "privacy@voorbeeld.example"), p =>
            p.Add("plannings", LegalBasis.PublicTask).LegalProvision("Verordening art. 4").DataCategories(DataCategory.HomeAddress).NoRecipients()
                .Retain(after: "end", Period.Days(91), schedule: "2020, 15.1"));

        var problem = Assert.Single(Assert.Throws<MinimisationException>(() => Create(catalogue: catalogue).Rows(Policy, "planning", Columns)).Problems);

        Assert.Equal(("CRT-MIN-110", "/purposes/planning"), (problem.Code, problem.Path));
        Assert.Contains("'plannings'", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("registr", "holder", "CRT-MIN-113")]
    [InlineData("register", "owner", "CRT-MIN-113")]
    public void Rows_UnknownDomainOrField_NamesTheNearest(string domain, string field, string code)
    {
        using var ring = FixedKeySource.Ring();
        using var service = new PseudonymisationService(ring, Policy.Domains);
        var policy = MinimisationPolicy.Create("a", p => p.Field("id", f => f.For("b").Pseudonym(domain, field)));

        Assert.Equal(code, Assert.Single(Assert.Throws<MinimisationException>(() => Create(service).Rows(policy, "b", Columns)).Problems).Code);
    }

    [Fact]
    public void Rows_DomainThatTheServiceDeclaresDifferently_IsRefused()
    {
        using var ring = FixedKeySource.Ring();
        using var service = new PseudonymisationService(
            ring, PseudonymDomainDefinition.Create("register", "dog", d => d.Field("holder", IdentifierFormats.Text, valueSpace: 2_000_000)));

        Assert.Contains("differently", Assert.Throws<MinimisationException>(() => Create(service).Rows(Policy, "statistics", Columns)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_KeyVersionThatIsNotLive_IsRefused()
    {
        using var ring = FixedKeySource.Ring();
        using var service = new PseudonymisationService(ring, Policy.Domains);

        Assert.StartsWith("CRT-", Assert.Single(Assert.Throws<MinimisationException>(() => Create(service).Rows(Policy, "statistics", Columns, keyVersion: 7)).Problems).Code, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_NestedForm_HasNoMeaningInATable()
    {
        var policy = MinimisationPolicy.Create("a", p => p.Field("id", f => f.For("b").Nested()));

        Assert.Equal("CRT-MIN-133", Assert.Single(Assert.Throws<MinimisationException>(() => Create().Rows(policy, "b", Columns)).Problems).Code);
    }

    private static Minimiser Create(PseudonymisationService? service = null, PurposeCatalogue? catalogue = null) =>
        Minimiser.Create(_ => { }, catalogue, service);
}
