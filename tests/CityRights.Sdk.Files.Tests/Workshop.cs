using System.Text;
using CityRights.Keys;
using CityRights.Minimisation;
using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Files.Tests;

/// <summary>A folder, keys with two versions, and a policy about dogs: what most tests of a run need.</summary>
internal sealed class Workshop : IDisposable
{
    public const string Header = "id,age,quarter,name";

    private readonly KeyRing _ring;
    private readonly PseudonymisationService _pseudonyms;

    public Workshop()
    {
        KeyFile.Create(Folder.PathOf("city.keys"));
        KeyFile.Rotate(Folder.PathOf("city.keys"));
        _ring = KeyRing.Open(KeyFile.Source(Folder.PathOf("city.keys")), Tenants.Default);
        _pseudonyms = new(_ring, Policy.Domains);
        Projector = new(Minimiser.Create(_ => { }, pseudonymisation: _pseudonyms));
    }

    public static MinimisationPolicy Policy { get; } = MinimisationPolicy.Create("dogs", p => p
        .Domain("register", "dog", d => d.Field("holder", IdentifierFormats.Text, valueSpace: 1_000_000))
        .Field("id", f => f.For("statistics", "holders").Pseudonym("register", "holder"))
        .Field("age", f => f.For("statistics").AgeBand(10))
        .Field("quarter", f => f.For("statistics", "planning").Raw()));

    public TempFolder Folder { get; } = new();

    public CsvProjector Projector { get; }

    public string Output => Folder.PathOf("out.csv");

    public string Token(string id, int? keyVersion = null) => _pseudonyms.Field("register", "holder", keyVersion).ToToken(id);

    public string Write(string text, Encoding? encoding = null)
    {
        File.WriteAllBytes(Folder.PathOf("in.csv"), (encoding ?? Encoding.UTF8).GetBytes(text));
        return Folder.PathOf("in.csv");
    }

    public CsvProjectionOptions Options(string input, string purpose = "planning", RowErrorAction onError = RowErrorAction.Stop) =>
        new() { Input = input, Output = Output, Policy = Policy, Purpose = purpose, OnError = onError };

    /// <summary>Runs, expects the run to fail, and expects nothing to be left behind.</summary>
    public async Task<FileProjectionException> FailAsync(CsvProjectionOptions options)
    {
        var thrown = await Assert.ThrowsAsync<FileProjectionException>(() => Projector.RunAsync(options));
        AssertNothingLeft();
        return thrown;
    }

    public void AssertNothingLeft() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(Folder.Path), path => Path.GetFileName(path) is not ("in.csv" or "city.keys"));

    public void Dispose()
    {
        _pseudonyms.Dispose();
        _ring.Dispose();
        Folder.Dispose();
    }
}
