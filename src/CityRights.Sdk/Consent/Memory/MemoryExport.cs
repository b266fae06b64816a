namespace CityRights.Consent;

/// <summary>Writes the rows of a store in memory as records.</summary>
internal static class MemoryExport
{
    internal static List<ConsentRecord> Write(MemoryTables tables)
    {
        var live = tables.Mapped.Rows.ToLookup(static row => row.Person, static row => row.Reference);
        var kept = tables.Kept.ToLookup(static row => row.Person);
        var records = new List<ConsentRecord>();
        foreach (var (person, _) in tables.Persons.OrderBy(static row => row.Value))
        {
            if (live.Contains(person))
            {
                records.Add(new ConsentRecord.Person(person, [.. live[person]], null));
            }

            if (kept.Contains(person))
            {
                records.Add(new ConsentRecord.Person(person, [.. kept[person].Select(static row => row.Reference)], kept[person].First().Until));
            }
        }

        records.AddRange(tables.Feed.Rows.Select(static change => new ConsentRecord.Change(change)));
        records.AddRange(tables.Keys.Select(static row => new ConsentRecord.Idempotency(
            row.Key.Person, row.Key.Key, row.Value.Purpose, row.Value.Digest, [.. row.Value.Events.Select(static appended => appended.Id)])));
        records.AddRange(tables.Marks.Select(static row => new ConsentRecord.Erasure(row.Key, row.Value)));
        records.AddRange(tables.Outbox.Rows.Select(message => new ConsentRecord.Outbox(message, tables.Acknowledged.Contains(message.Entry.Id))));
        records.AddRange(tables.Log.Rows.Select(static line => new ConsentRecord.Log(line)));
        return records;
    }
}
