using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Sqlite;
using CityRights.Tool.Documents;
using CityRights.Tool.Failures;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary>The desk, opened over the files that a command line names, and closed after its one step.</summary>
[SuppressMessage("Reliability", "CA2000", Justification = "The session owns what it opens, and disposes it.")]
internal sealed class DeskSession : IAsyncDisposable
{
    private readonly KeyRing _ring;
    private readonly PseudonymisationService _pseudonyms;
    private readonly ReversibleTokens _tokens;
    private readonly TokenVault _vault;
    private readonly SqliteReidentificationStore _store;
    private readonly SqliteTokenVaultStore _vaultStore;

    private DeskSession(KeyRing ring, PseudonymisationService pseudonyms, ReidentificationOptions options, SqliteStoreOptions database, ToolConsole console)
    {
        (_ring, _pseudonyms, _tokens) = (ring, pseudonyms, new(ring, pseudonyms));
        _vaultStore = new(ring.Tenant, database, console.Time);
        _store = new(ring.Tenant, database, console.Time);
        _vault = new(ring, pseudonyms, _vaultStore, console.Time);
        Desk = ReidentificationDesk.Open(new(_store, options) { Tokens = _tokens, Vault = _vault, Time = console.Time });
    }

    public IReidentificationDesk Desk { get; }

    /// <summary>
    /// The requester is the account that runs the tool, and not a word of the command line: nobody asks in the name of another.
    /// </summary>
    public static string Operator => Environment.UserName;

    public static async Task<DeskSession> OpenAsync(ParseResult parse, ReidentifyWords words, ToolConsole console, CancellationToken cancellationToken)
    {
        var path = parse.GetRequiredValue(words.Desk)!;
        var document = await DeskDocument.ReadAsync(path, console, cancellationToken).ConfigureAwait(false);
        var options = document.ToOptions(path);
        var policy = await PolicyInput.ReadAsync(DeskDocument.Beside(path, document.Policy), console, cancellationToken).ConfigureAwait(false);
        var source = KeyFile.Source(parse.GetRequiredValue(words.Keys)!, new() { AllowReadOnlyMount = parse.GetValue(words.ReadOnlyMount), Time = console.Time });
        var ring = await KeyRing.OpenAsync(source, parse.GetValue(words.Tenant) ?? Tenants.Default, console.Time, cancellationToken).ConfigureAwait(false);
        PseudonymisationService? pseudonyms = null;
        try
        {
            pseudonyms = new(ring, policy.Domains);
            var session = new DeskSession(ring, pseudonyms, options, Database(parse.GetRequiredValue(words.Database)!), console);
            await session._store.OpenAsync(cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            pseudonyms?.Dispose();
            ring.Dispose();
            throw;
        }
    }

    /// <summary>The request, or the refusal as the tool's failure.</summary>
    public static ReidentificationCase Done(ReidentificationResult result) => result.Request ?? throw Refused(result.Refusal);

    public static ToolException Refused(ReidentificationRefusal refusal) => new(ExitCode.Refused, RefusalTexts.Of(refusal));

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync().ConfigureAwait(false);
        await _vaultStore.DisposeAsync().ConfigureAwait(false);
        _tokens.Dispose();
        _vault.Dispose();
        _pseudonyms.Dispose();
        _ring.Dispose();
    }

    /// <summary>No waiting: a service that holds the file will not let go of it, and what to do instead is in the message.</summary>
    private static SqliteStoreOptions Database(string path) => new()
    {
        ConnectionString = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder { DataSource = path }.ToString(),
        OwnershipWait = TimeSpan.Zero,
    };
}
