using System.Text.Json;
using CityRights.Sqlite;
using CityRights.Testing;
using CityRights.Tool.Tests.Running;
using Microsoft.Data.Sqlite;

namespace CityRights.Tool.Tests.Commands.Schema;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> Names() => [.. CityRightsSchemas.Names];

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task List_NamesEverySchema()
    {
        var run = (await ToolRun.OfAsync("schema", "list")).AssertDone();

        Assert.Equal(CityRightsSchemas.Names.Append("sqlite").Order(), run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Print_SchemaOfADocument_IsThePublishedOneByteForByte(string name)
    {
        using var reader = new StreamReader(CityRightsSchemas.Open(name));
        var expected = await reader.ReadToEndAsync();

        var run = (await ToolRun.OfAsync("schema", "print", name)).AssertDone();

        Assert.Equal(expected, run.Out);
        Assert.Empty(run.Error);
        using var json = JsonDocument.Parse(run.Out);
    }

    [Fact]
    public async Task Print_SqliteSchemaAppliedByHand_IsUpToDateForTheStore()
    {
        var sql = (await ToolRun.OfAsync("schema", "print", "sqlite")).AssertDone().Out;
        var file = _folder.PathOf("by-hand.db");
        using (var connection = new SqliteConnection($"Data Source={file}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        Assert.Equal(0, await SqliteSchema.EnsureAsync(new SqliteStoreOptions { ConnectionString = $"Data Source={file}" }));
    }

    [Fact]
    public async Task Print_ToAFile_WritesItOnceAndReplacesItWhenAsked()
    {
        var file = _folder.PathOf("catalogue.schema.json");
        (await ToolRun.OfAsync("schema", "print", "catalogue", "--out", file)).AssertDone();
        var bytes = File.ReadAllBytes(file);
        File.WriteAllText(file, "mine");

        (await ToolRun.OfAsync("schema", "print", "catalogue", "--out", file)).AssertFailed(ExitCode.Files, "exists already", "--force");
        Assert.Equal("mine", File.ReadAllText(file));

        (await ToolRun.OfAsync("schema", "print", "catalogue", "--out", file, "--force")).AssertDone();
        Assert.Equal(bytes, File.ReadAllBytes(file));
    }

    [Fact]
    public async Task Print_UnknownName_NamesTheNearestAndAll() =>
        (await ToolRun.OfAsync("schema", "print", "catalog")).AssertFailed(ExitCode.Usage, "no schema 'catalog'", "Did you mean 'catalogue'?", "sqlite");

    [Fact]
    public async Task Print_NoName_IsAskedFor() =>
        (await ToolRun.OfAsync("schema", "print")).AssertFailed(ExitCode.Usage, "Missing: <NAME>");
}
