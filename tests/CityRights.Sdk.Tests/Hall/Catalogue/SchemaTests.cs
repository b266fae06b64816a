using System.Text.Json;
using CityRights.Testing;

namespace CityRights.Tests.Hall.Catalogue;

/// <summary>The published schema, judged by an implementation of JSON Schema that is not ours.</summary>
public sealed class SchemaTests
{
    private static readonly Lazy<string> Schema = new(() =>
    {
        using var reader = new StreamReader(CityRightsSchemas.Open("catalogue"));
        return reader.ReadToEnd();
    });

    public static TheoryData<string, string> NotValid() => new()
    {
        { "not an object", "[]" },
        { "no schema", CatalogueText.WithPurpose(Members).Replace("\"schema\": \"cityrights/catalogue/1\",", "", StringComparison.Ordinal) },
        { "another version", CatalogueText.WithPurpose(Members).Replace("catalogue/1", "catalogue/2", StringComparison.Ordinal) },
        { "no organisation", """{ "schema": "cityrights/catalogue/1", "purposes": {} }""" },
        { "no purposes", """{ "schema": "cityrights/catalogue/1", "organisation": { "name": "a", "contact": "b" } }""" },
        { "unknown member", CatalogueText.WithPurpose(Members + """, "retenton": []""") },
        { "no basis", CatalogueText.WithPurpose(""" "dataCategories": ["pd:Age"] """) },
        { "unknown basis", CatalogueText.WithPurpose(""" "basis": "public", "dataCategories": ["pd:Age"] """) },
        { "no provision", CatalogueText.WithPurpose(""" "basis": "publicTask", "dataCategories": ["pd:Age"] """) },
        { "blank provision", CatalogueText.WithPurpose(""" "basis": "publicTask", "legalProvision": " ", "dataCategories": ["pd:Age"] """) },
        { "no notice", CatalogueText.WithPurpose(""" "basis": "consent", "dataCategories": ["pd:Age"] """) },
        { "no data", CatalogueText.WithPurpose(""" "basis": "contract", "dataCategories": [] """) },
        { "unknown data", CatalogueText.WithPurpose(""" "basis": "contract", "dataCategories": ["pd:Aeg"] """) },
        { "data twice", CatalogueText.WithPurpose(""" "basis": "contract", "dataCategories": ["pd:Age", "pd:Age"] """) },
        { "languages without a fallback", CatalogueText.WithPurpose(Members + """, "title": { "nl": "a", "en": "b" }""") },
        { "malformed language", CatalogueText.WithPurpose(Members + """, "title": { "dutch": "a" }""") },
        { "fallback alone", CatalogueText.WithPurpose(Members + """, "title": { "fallback": "nl" }""") },
        { "title of two lines", CatalogueText.WithPurpose(Members + """, "title": { "nl": "a\nb" }""") },
        { "retention without an event", CatalogueText.WithPurpose(Members + """, "retention": [{ "period": "P1Y" }]""") },
        { "malformed period", CatalogueText.WithPurpose(Members + """, "retention": [{ "after": "end", "period": "PT1H" }]""") },
        { "mixed weeks", CatalogueText.WithPurpose(Members + """, "retention": [{ "after": "end", "period": "P1Y2W" }]""") },
        { "joint controllers without an arrangement", CatalogueText.WithPurpose(Members + """, "controllers": [{ "name": "a", "contact": "b" }, { "name": "c", "contact": "d" }]""") },
        { "an arrangement of one", CatalogueText.WithPurpose(Members + """, "jointArrangement": { "reference": "a", "contactPoint": "b" }""") },
        { "recipient without a role", CatalogueText.WithPurpose(Members + """, "recipients": { "a": { "name": "b" } }""") },
        { "recipient of a malformed id", CatalogueText.WithPurpose(Members + """, "recipients": { "A b": { "name": "b", "role": "processor" } }""") },
        { "transfer without a ground", CatalogueText.WithPurpose(Members + """, "recipients": { "a": { "name": "b", "role": "processor", "thirdCountry": "US" } }""") },
        { "recipients nobody", CatalogueText.WithPurpose(Members + """, "recipients": "nobody" """) },
        { "ground without its provision", CatalogueText.WithPurpose(Members + """, "secondGrounds": [{ "article": "9(2)(g)" }]""") },
        { "unknown article", CatalogueText.WithPurpose(Members + """, "secondGrounds": [{ "article": "9(2)(k)", "provision": "a" }]""") },
        { "report-only without a time", CatalogueText.WithPurpose(""" "basis": "consent", "notice": "n", "dataCategories": ["pd:Age"], "reportOnlyUntil": "2027-01-01" """) },
        { "report-only on another basis", CatalogueText.WithPurpose(Members + """, "reportOnlyUntil": "2027-01-01T00:00:00Z" """) },
        { "own category in pd", CatalogueText.WithPurpose(Members, """ "categories": { "pd:Age": { "label": { "nl": "a" } } }, """) },
        { "own category without a label", CatalogueText.WithPurpose(Members, """ "categories": { "city:Dog": {} }, """) },
        { "a preference on consent", CatalogueText.WithPurpose(""" "kind": "preference", "basis": "consent", "notice": "n", "dataCategories": ["pd:Age"] """) },
    };

    private const string Members = """ "basis": "contract", "dataCategories": ["pd:Age"] """;

    [NodeModuleFact("ajv")]
    public async Task Schema_DocumentsWritten_AreValid()
    {
        var documents = Enumerable.Range(0, 200).Select(seed => CatalogueText.TextOf(new RandomCatalogue(seed).Make()));
        Assert.Empty((await JsonSchemaOracle.JudgeAsync(Schema.Value, documents)).Where(verdict => verdict is not null));
    }

    [NodeModuleFact("ajv")]
    public async Task Schema_WhatTheReaderAccepts_IsValid()
    {
        var accepted = Enumerable.Range(0, 500).Select(MutationTests.Exchanged).Where(IsAccepted).ToList();
        Assert.NotEmpty(accepted);
        Assert.Empty((await JsonSchemaOracle.JudgeAsync(Schema.Value, accepted)).Where(verdict => verdict is not null));
    }

    [NodeModuleFact("ajv")]
    public async Task Schema_DocumentsThatSayItWrong_AreNotValid()
    {
        var verdicts = await JsonSchemaOracle.JudgeAsync(Schema.Value, NotValid().Select(row => (string)row[1]));
        Assert.Empty(NotValid().Zip(verdicts).Where(pair => pair.Second is null).Select(pair => pair.First[0]));
    }

    [Theory]
    [MemberData(nameof(NotValid))]
    public void Reader_DocumentsThatSayItWrong_AreRefused(string what, string document) =>
        Assert.True(CatalogueText.ProblemsOf(document).Count > 0, what);

    [Fact]
    public void Reader_TheDocumentTheyAreMadeFrom_IsAccepted() => Assert.Single(CatalogueText.Load(CatalogueText.WithPurpose(Members)).Purposes);

    [Fact]
    public void Schema_BuiltInTerms_AreThoseOfTheLibrary()
    {
        using var schema = JsonDocument.Parse(Schema.Value);
        var terms = schema.RootElement.GetProperty("$defs").GetProperty("builtIn").GetProperty("enum").EnumerateArray().Select(term => term.GetString()!).ToList();
        Assert.Equal(DataCategory.BuiltIn.Select(category => category.ToString()).Order(StringComparer.Ordinal), terms);
    }

    private static bool IsAccepted(string document)
    {
        try
        {
            CatalogueText.Load(document);
            return true;
        }
        catch (CatalogueException)
        {
            return false;
        }
    }
}
