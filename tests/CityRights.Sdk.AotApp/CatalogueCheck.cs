using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Aot;

/// <summary>The catalogue from the container, to JSON and back; a document that is wrong is refused with its place.</summary>
internal static class CatalogueCheck
{
    public static Task RunAsync() => City.UseAsync(async services =>
    {
        var catalogue = services.GetRequiredService<PurposeCatalogue>();
        using var document = new MemoryStream();
        await catalogue.SaveAsync(document);
        document.Position = 0;

        var read = await PurposeCatalogue.LoadAsync(document);

        Expect.That(read.Purposes.Select(purpose => purpose.Id).SequenceEqual(catalogue.Purposes.Select(purpose => purpose.Id)));
        using var wrong = new MemoryStream("""{ "schema": "cityrights/catalogue/1", "schema": "twice" }"""u8.ToArray());
        try
        {
            await PurposeCatalogue.LoadAsync(wrong);
            Expect.That(false);
        }
        catch (CatalogueException exception)
        {
            Expect.That(exception.Problems.Length > 0);
        }
    });
}
