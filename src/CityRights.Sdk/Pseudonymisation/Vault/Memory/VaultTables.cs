using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>The rows of one tenant's vault in memory, by token and by blind index. Used under its store's lock.</summary>
internal sealed class VaultTables
{
    private readonly Dictionary<(string Domain, UInt128 Token), VaultRow> _byToken = [];
    private readonly Dictionary<(string Domain, string Field, string Index), VaultRow> _byIndex = [];

    internal ImmutableArray<VaultRow> Rows => [.. _byToken.Values.OrderBy(static row => row.CreatedAt)];

    internal VaultRow? Find(VaultLookup lookup, DateTimeOffset now) => All(lookup).FirstOrDefault(row => row.IsLiveAt(now));

    internal VaultRow? Read(string domain, UInt128 token, DateTimeOffset now) =>
        _byToken.TryGetValue((domain, token), out var row) && row.IsLiveAt(now) ? row : null;

    /// <summary>Puts all rows, or none: what was done is undone where one cannot be.</summary>
    internal ImmutableArray<UInt128> Put(IReadOnlyList<VaultPut> puts, DateTimeOffset now)
    {
        var (tokens, undo) = (ImmutableArray.CreateBuilder<UInt128>(puts.Count), new Stack<Action>());
        try
        {
            foreach (var put in puts)
            {
                tokens.Add(Put(put, now, undo));
            }

            return tokens.MoveToImmutable();
        }
        catch
        {
            foreach (var step in undo)
            {
                step();
            }

            throw;
        }
    }

    internal int Delete(VaultLookup lookup) => All(lookup).ToList().Count(Remove);

    internal bool Delete(string domain, UInt128 token) => _byToken.TryGetValue((domain, token), out var row) && Remove(row);

    internal int Purge(DateTimeOffset now) => _byToken.Values.Where(row => !row.IsLiveAt(now)).ToList().Count(Remove);

    internal void Take(VaultRow row)
    {
        _byToken.Add((row.Domain, row.Token), row);
        _byIndex.Add(Key(row.Domain, row.Field, row.BlindIndex), row);
    }

    private UInt128 Put(VaultPut put, DateTimeOffset now, Stack<Action> undo)
    {
        if (Find(put.Lookup, now) is { } live && live.Token != put.Row.Token)
        {
            return live.Token;
        }

        foreach (var earlier in All(put.Lookup).ToList())
        {
            Remove(earlier);
            undo.Push(() => Take(earlier));
        }

        if (_byToken.ContainsKey((put.Row.Domain, put.Row.Token)))
        {
            throw new InvalidOperationException("A token of the vault is another identifier's.");
        }

        Take(put.Row);
        undo.Push(() => Remove(put.Row));
        return put.Row.Token;
    }

    private static (string Domain, string Field, string Index) Key(string domain, string field, ReadOnlyMemory<byte> index) =>
        (domain, field, Convert.ToHexString(index.Span));

    private IEnumerable<VaultRow> All(VaultLookup lookup) =>
        lookup.BlindIndexes.Select(index => _byIndex.GetValueOrDefault(Key(lookup.Domain, lookup.Field, index))).OfType<VaultRow>();

    private bool Remove(VaultRow row) =>
        _byToken.Remove((row.Domain, row.Token)) & _byIndex.Remove(Key(row.Domain, row.Field, row.BlindIndex));
}
