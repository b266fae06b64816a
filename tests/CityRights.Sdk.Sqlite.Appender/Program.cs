// Appends batches to a database until it is killed, several callers at once, and prints the id of each batch once it is acknowledged. With the word
// relink at the end it leads each person to a second key version too, and prints the second reference once that is acknowledged.
using System.Security.Cryptography;
using CityRights;
using CityRights.Consent;
using CityRights.Sqlite;

if (args[0] == "reveal")
{
    await CityRights.Sqlite.Crash.Revealer.RunAsync(args[1], args[2], Guid.Parse(args[3]));
    return;
}

var database = args[0];
var callers = int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture);
var relinks = args[^1] == "relink";
var batches = args.Length > 2 && !relinks ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue;

await using var store = new SqliteConsentStore("crash", new SqliteStoreOptions { ConnectionString = $"Data Source={database}" });
using var output = Console.OpenStandardOutput();
var line = new Lock();
await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(AppendAsync)));

async Task AppendAsync()
{
    for (var batch = 0; batch < batches; batch++)
    {
        var append = Batch();
        var result = await store.AppendAsync(append);
        if (result.Status != ConsentAppendStatus.Appended)
        {
            throw new InvalidOperationException("A batch was not stored.");
        }

        if (relinks)
        {
            await RelinkAsync(append.Subject.Current);
            continue;
        }

        lock (line)
        {
            output.Write(System.Text.Encoding.ASCII.GetBytes($"acked {append.Events[0].Id:N} {append.Events[1].Id:N}\n"));
            output.Flush();
        }
    }
}

async Task RelinkAsync(SubjectRef older)
{
    var current = new SubjectRef(2, RandomNumberGenerator.GetBytes(16));
    var mark = new ErasureMark(RandomNumberGenerator.GetBytes(ErasureMark.ByteLength));
    if (await store.RelinkAsync([new() { Subject = new(current, older), Marks = [mark] }]) is not [RelinkOutcome.Linked])
    {
        throw new InvalidOperationException("A person was not linked.");
    }

    var bytes = new byte[SubjectRef.ByteLength];
    current.WriteBytes(bytes);
    lock (line)
    {
        output.Write(System.Text.Encoding.ASCII.GetBytes($"linked {Convert.ToHexStringLower(bytes)}\n"));
        output.Flush();
    }
}

static ConsentAppend Batch()
{
    var subject = new SubjectReferences(new SubjectRef(1, RandomNumberGenerator.GetBytes(16)));
    PurposeId purpose = "crash";
    var now = TimeProvider.System.GetUtcNow();
    var asked = new ConsentEvent { Id = Guid.NewGuid(), Purpose = purpose, Kind = ConsentEventKind.Asked, OccurredAt = now, RecordedAt = now };
    var refused = asked with { Id = Guid.NewGuid(), Kind = ConsentEventKind.Refused };
    return new()
    {
        Subject = subject,
        Purpose = purpose,
        Events = [asked, refused],
        Outbox = [new(Guid.NewGuid(), "ConsentRefused", now, refused.Id)],
        Log = [new(Guid.NewGuid(), now, "consent.refuse", "appended")],
    };
}
