using System.Text;

namespace CityRights.Tests.Hall.Catalogue;

/// <summary>Catalogues as the text of their documents.</summary>
internal static class CatalogueText
{
    /// <summary>A document with one purpose, whose members are given.</summary>
    internal static string WithPurpose(string members, string more = "") => $$"""
        {
          "schema": "cityrights/catalogue/1",
          "organisation": { "name": "Gemeente Voorbeeld", "contact": "privacy@voorbeeld.example" },{{more}}
          "purposes": {
            "permit": {
              {{members}}
            }
          }
        }
        """;

    internal static PurposeCatalogue Load(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return PurposeCatalogue.Load(stream);
    }

    internal static IReadOnlyList<CatalogueProblem> ProblemsOf(string text) => Assert.Throws<CatalogueException>(() => Load(text)).Problems;

    internal static byte[] Save(PurposeCatalogue catalogue)
    {
        using var stream = new MemoryStream();
        catalogue.Save(stream);
        return stream.ToArray();
    }

    internal static string TextOf(PurposeCatalogue catalogue) => Encoding.UTF8.GetString(Save(catalogue));

    /// <summary>Whether two catalogues declare the same.</summary>
    internal static bool AreEqual(PurposeCatalogue left, PurposeCatalogue right) =>
        left.Organisation == right.Organisation && left.Purposes.SequenceEqual(right.Purposes) && left.Categories.SequenceEqual(right.Categories);
}
