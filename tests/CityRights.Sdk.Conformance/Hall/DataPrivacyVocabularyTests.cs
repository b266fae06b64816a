using CityRights.Testing;
using Sylvan.Data.Csv;

namespace CityRights.Conformance.Hall;

/// <summary>The built-in data categories against the published list of the Data Privacy Vocabulary's extension for personal data, version 2.3.</summary>
public sealed class DataPrivacyVocabularyTests
{
    private const string List = "conformance/consent/dpv/pd.csv";

    /// <summary>What this project marks beyond DPV, with the reason. GDPR Art. 10 and 87 have no mark in DPV.</summary>
    private static readonly Dictionary<string, DataSensitivity> Added = new(StringComparer.Ordinal)
    {
        // GDPR Art. 9(1) names ethnic origin; DPV marks EthnicOrigin, of which Ethnicity is the wider word.
        ["Ethnicity"] = DataSensitivity.SpecialCategory,
        ["Criminal"] = DataSensitivity.OffenceData,
        ["CriminalCharge"] = DataSensitivity.OffenceData,
        ["CriminalConviction"] = DataSensitivity.OffenceData,
        ["CriminalOffence"] = DataSensitivity.OffenceData,
        ["CriminalPardon"] = DataSensitivity.OffenceData,
        ["OfficialID"] = DataSensitivity.NationalIdentifier,
        ["Passport"] = DataSensitivity.NationalIdentifier,
    };

    [SharedDataFact(List)]
    public void BuiltIn_Terms_AreThoseOfTheVocabulary()
    {
        var terms = Terms();
        Assert.Equal(231, terms.Count);
        Assert.Equal(terms.Select(term => term.Name).Order(StringComparer.Ordinal), DataCategory.BuiltIn.Select(category => category.Term));
    }

    [SharedDataFact(List)]
    public void BuiltIn_Sensitivity_IsTheVocabularysMarkAndOurStatedAdditions()
    {
        var special = Terms().Where(term => term.IsSpecial).ToDictionary(term => term.Name, _ => DataSensitivity.SpecialCategory);
        Assert.Equal(32, special.Count);
        Assert.Empty(special.Keys.Intersect(Added.Keys));
        var expected = special.Concat(Added).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        var catalogue = PurposeCatalogue.Create(new("Gemeente Voorbeeld", "a@b.example"), _ => { });
        var found = DataCategory.BuiltIn
            .Select(category => KeyValuePair.Create(category.Term, catalogue.SensitivityOf(category)))
            .Where(pair => pair.Value != DataSensitivity.Ordinary);
        Assert.Equal(expected, found);
    }

    /// <summary>A kind of something special is special, whoever marks it.</summary>
    [SharedDataFact(List)]
    public void BuiltIn_KindOfASensitiveTerm_IsSensitive()
    {
        var terms = Terms().ToDictionary(term => term.Name, StringComparer.Ordinal);
        var catalogue = PurposeCatalogue.Create(new("Gemeente Voorbeeld", "a@b.example"), _ => { });
        DataSensitivity Of(string term) => catalogue.SensitivityOf(new("pd", term));
        Assert.Empty(
            from term in terms.Values
            from broader in term.Broader
            where Of(broader) != DataSensitivity.Ordinary && Of(term.Name) != Of(broader)
            select $"{term.Name} is a kind of {broader}");
    }

    [SharedDataFact(List)]
    public void LabelOf_BuiltIn_IsTheVocabularysLabel()
    {
        var catalogue = PurposeCatalogue.Create(new("Gemeente Voorbeeld", "a@b.example"), _ => { });
        Assert.Empty(Terms().Where(term => catalogue.LabelOf(new("pd", term.Name)) != term.Label).Select(term => term.Name));
    }

    private static List<Term> Terms()
    {
        using var reader = CsvDataReader.Create(SharedData.PathOf(List));
        var terms = new List<Term>();
        while (reader.Read())
        {
            terms.Add(new(
                reader.GetString(reader.GetOrdinal("term")),
                reader.GetString(reader.GetOrdinal("label")),
                reader.GetString(reader.GetOrdinal("dpvtype")).Contains("SpecialCategoryPersonalData", StringComparison.Ordinal),
                [.. reader.GetString(reader.GetOrdinal("hasbroader")).Split(';').Where(iri => iri.Contains("/pd#", StringComparison.Ordinal)).Select(iri => iri[(iri.IndexOf('#', StringComparison.Ordinal) + 1)..])]));
        }

        return terms;
    }

    private sealed record Term(string Name, string Label, bool IsSpecial, IReadOnlyList<string> Broader);
}
