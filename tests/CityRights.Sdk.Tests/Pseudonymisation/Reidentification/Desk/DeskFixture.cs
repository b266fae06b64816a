using System.Security.Cryptography;
using System.Text;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;
using CityRights.Tests.Keys;
using Microsoft.Extensions.Logging;

namespace CityRights.Tests.Pseudonymisation.Reidentification.Desk;

/// <summary>A desk over a store, with two approvers whose keys the test holds.</summary>
internal sealed class DeskFixture : IDisposable
{
    internal const string Plate = "NL:12-ABC-3";
    internal const string Canonical = "NL12ABC3";

    internal DeskFixture(ReidentificationStore? store = null, Action<ReidentificationOptions>? configure = null, ILoggerFactory? logging = null)
    {
        Store = store ?? new InMemoryReidentificationStore();
        Ring = FixedKeySource.Ring(2);
        Service = new(Ring, TestDomains.Parking, TestDomains.YouthCare);
        Tokens = new(Ring, Service, "parking");
        Vault = new(Ring, Service, VaultStore, Clock, "parking");
        Options.Purposes.Add("fraud");
        Options.Approvers.Add(ReidentificationApprover.FromPem("m.bakker", Key.ExportSubjectPublicKeyInfoPem()));
        Options.Approvers.Add(ReidentificationApprover.FromPem("j.devries", OtherKey.ExportSubjectPublicKeyInfoPem()));
        configure?.Invoke(Options);
        Logging = logging;
        Desk = Reopened();
    }

    internal TestClock Clock { get; } = new();

    internal ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal ECDsa OtherKey { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal ReidentificationOptions Options { get; } = new();

    internal ReidentificationStore Store { get; }

    internal InMemoryTokenVaultStore VaultStore { get; } = new();

    internal KeyRing Ring { get; }

    internal PseudonymisationService Service { get; }

    internal ReversibleTokens Tokens { get; }

    internal TokenVault Vault { get; }

    internal ReidentificationDesk Desk { get; }

    internal string Token => Tokens.Domain<ParkingDomain>().Tokenise(Plate, "plate").ToToken();

    private ILoggerFactory? Logging { get; }

    /// <summary>Another desk over the same store: another node, or the service after a restart.</summary>
    internal ReidentificationDesk Reopened(ReidentificationStore? store = null) => ReidentificationDesk.Open(
        new(store ?? Store, Options) { Tokens = Tokens, Vault = Vault, Time = Clock, Logging = Logging });

    internal ReidentificationRequest Request(string? token = null) =>
        new() { Token = token ?? Token, Purpose = "fraud", Reason = "case 2026-117", Requester = "j.devries" };

    internal async Task<ReidentificationCase> RequestedAsync(string? token = null)
    {
        var result = await Desk.RequestAsync(Request(token));
        Assert.Equal(ReidentificationRefusal.None, result.Refusal);
        return result.Request!;
    }

    internal byte[] Signature(ReidentificationCase request, string approver = "m.bakker", ECDsa? key = null) =>
        ReidentificationStatement.Sign(Desk.StatementFor(request, approver), key ?? Key);

    internal async Task<ReidentificationCase> ApprovedAsync(string? token = null)
    {
        var request = await RequestedAsync(token);
        var result = await Desk.ApproveAsync(request.Id, "m.bakker", Signature(request));
        Assert.Equal(ReidentificationRefusal.None, result.Refusal);
        return result.Request!;
    }

    internal static string? Read(ReidentificationAnswer answer)
    {
        var text = new string?[1];
        answer.Value?.Use(text, static (bytes, text) => text[0] = Encoding.UTF8.GetString(bytes));
        return text[0];
    }

    public void Dispose()
    {
        Tokens.Dispose();
        Vault.Dispose();
        Service.Dispose();
        Ring.Dispose();
        Key.Dispose();
        OtherKey.Dispose();
    }
}
