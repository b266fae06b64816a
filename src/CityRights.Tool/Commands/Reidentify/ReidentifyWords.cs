using System.CommandLine;
using System.Globalization;
using CityRights.Tool.Commands.Keys;
using CityRights.Tool.Parsing;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary>What every command says that works at the desk: where its rules, keys and rows are.</summary>
internal sealed class ReidentifyWords
{
    /// <summary>The end of an example's line that names rules, keys and rows.</summary>
    public const string Where = "--desk desk.json --keys keys/cityrights.keys --database cityrights.db";

    public Option<string?> Desk { get; } = Required(Words.PathOption("--desk", "FILE", "The desk's rules: policy, purposes, pinned approvers and limits. Keep it where operators cannot write."));

    public Option<string?> Keys { get; } = Required(Words.PathOption("--keys", "FILE", "The key file."));

    public Option<string?> Database { get; } = Required(Words.PathOption("--database", "FILE", "The SQLite file in which requests, approvals and the journal are kept; its schema must be there."));

    public Option<string?> Tenant { get; } = Words.Identifier("--tenant", "NAME", "The city or department. Default: default.");

    public Option<bool> ReadOnlyMount { get; } = KeyFileWords.ReadOnlyMount();

    public static Argument<Guid> Id()
    {
        var argument = new Argument<Guid>("ID") { Description = "The id of the request, as 'request' printed it." };
        argument.CustomParser = result =>
        {
            if (Guid.TryParseExact(result.Tokens[0].Value, "N", out var id))
            {
                return id;
            }

            result.AddError("'ID' is 32 hexadecimal digits, as 'cityrights reidentify request' prints it.");
            return default;
        };
        return argument;
    }

    public static Option<string?> Approver() => Required(Words.Text("--approver", "NAME", "The approver, by the name under which the desk pins the key."));

    public static Option<string?> Required(Option<string?> option)
    {
        option.Required = true;
        return option;
    }

    public static string Text(Guid id) => id.ToString("N", CultureInfo.InvariantCulture);

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[Desk, Keys, Database, Tenant, ReadOnlyMount])
        {
            command.Add(option);
        }
    }
}
