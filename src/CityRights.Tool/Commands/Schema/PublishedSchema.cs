using System.Text;
using CityRights.Sqlite;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Schema;

/// <summary>A schema that can be printed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is written in.</param>
/// <param name="OpenAsync">Gives its bytes.</param>
internal sealed record PublishedSchema(string Name, string Kind, Func<CancellationToken, Task<ReadOnlyMemory<byte>>> OpenAsync)
{
    /// <summary>All schemas by name: those of the documents, and the SQL of the store that the tool knows.</summary>
    public static IReadOnlyList<PublishedSchema> All { get; } =
    [
        .. CityRightsSchemas.Names.Select(static name => new PublishedSchema(name, "JSON Schema", token => ReadAsync(name, token)))
            .Append(new PublishedSchema("sqlite", "SQL", static _ => Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(Sql()))))
            .OrderBy(static schema => schema.Name, StringComparer.Ordinal),
    ];

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(string name, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var stream = CityRightsSchemas.Open(name);
        await using (stream.ConfigureAwait(false))
        {
            await stream.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        }

        return bytes.ToArray();
    }

    /// <summary>The scripts as the store itself applies them: each in a transaction that also writes its number into the file.</summary>
    private static string Sql()
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var (name, script) in SqliteSchema.Scripts)
        {
            number++;
            text.Append("-- ").Append(name).Append("\nBEGIN IMMEDIATE;\n").Append(script.TrimEnd())
                .Append("\nUPDATE cityrights_store SET schema = ").Append(Numbers.Plain(number)).Append(";\nCOMMIT;\n");
        }

        return text.ToString();
    }
}
