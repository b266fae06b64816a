using System.Diagnostics;
using System.Security.Cryptography;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Sqlite.Database;
using CityRights.Testing;

namespace CityRights.Sqlite.Crash;

/// <summary>The process is killed between the record and the answer: the record is there, and the value is never given again.</summary>
public class RevealKillTests
{
    [LinuxFact]
    public async Task Reveal_KilledBetweenRecordAndAnswer_LeavesTheRecordAndGivesNothingAgain()
    {
        using var file = await StoreFile.CreateAsync();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var publicKey = key.ExportSubjectPublicKeyInfoPem();
        KeyFile.Create(Path.Combine(file.Folder, "city.keys"));
        await File.WriteAllTextAsync(Path.Combine(file.Folder, "m.bakker.pub"), publicKey);
        using var ring = KeyRing.Open(KeyFile.Source(Path.Combine(file.Folder, "city.keys")));
        using var pseudonyms = new PseudonymisationService(ring, Revealer.Parking);
        using var tokens = new ReversibleTokens(ring, pseudonyms);
        var request = await ApprovedAsync(file, tokens, key, publicKey);

        Assert.Equal("recorded Done", await RevealUntilRecordedAsync(file, request));

        await using var store = new SqliteReidentificationStore("default", file.Options);
        var desk = ReidentificationDesk.Open(new(store, Revealer.Options(publicKey)) { Tokens = tokens });
        Assert.Single(await store.ReadEntriesAsync(request), entry => entry.Act == ReidentificationAct.Revealed);
        using var again = await desk.RevealAsync(request, "j.devries");
        Assert.Equal(ReidentificationRefusal.AlreadyRevealed, again.Refusal);
        Assert.Equal("ok", file.Ask("PRAGMA integrity_check"));
    }

    private static async Task<Guid> ApprovedAsync(StoreFile file, ReversibleTokens tokens, ECDsa key, string publicKey)
    {
        await using var store = new SqliteReidentificationStore("default", file.Options);
        var desk = ReidentificationDesk.Open(new(store, Revealer.Options(publicKey)) { Tokens = tokens });
        var token = tokens.Domain<ParkingDomain>().Tokenise("NL:12-ABC-3").ToToken();
        var request = (await desk.RequestAsync(new() { Token = token, Purpose = "fraud", Reason = "case 1", Requester = "j.devries" })).Request!;
        Assert.True((await desk.ApproveAsync(request.Id, "m.bakker", ReidentificationStatement.Sign(desk.StatementFor(request, "m.bakker"), key))).IsDone);
        return request.Id;
    }

    private static async Task<string?> RevealUntilRecordedAsync(StoreFile file, Guid request)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "CityRights.Sdk.Sqlite.Appender.dll"), "reveal", file.Path, file.Folder, request.ToString() })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        process.Kill();
        Assert.DoesNotContain("answered", await process.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
        await process.WaitForExitAsync();
        return line;
    }
}
