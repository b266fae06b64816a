using System.Security.Cryptography;
using CityRights.Tool.Help;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary><c>reidentify new-approver</c>: makes a pair of keys for somebody who approves.</summary>
internal static class NewApproverCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var file = Words.Path("FILE", "The private key to make, PEM, for its owner alone. The public key goes to FILE.pub. Neither is ever overwritten.");
        var command = new ToolCommand("new-approver", "Makes an approver's pair of keys (ES256): the private one stays with the approver, the public one is pinned by the desk.")
        {
            Examples = [new("Make the keys of an approver, on a machine of their own", "cityrights reidentify new-approver m.bakker.pem")],
            Notes = ["OpenSSL makes the same: 'openssl ecparam -name prime256v1 -genkey -noout -out m.bakker.pem', 'openssl ec -in m.bakker.pem -pubout -out m.bakker.pem.pub'."],
        };
        command.Add(file);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var path = parse.GetRequiredValue(file);
            NewKeyFile.ThrowIfTaken(path);
            NewKeyFile.ThrowIfTaken(path + ".pub");
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            await NewKeyFile.WriteAsync(path, key.ExportPkcs8PrivateKeyPem(), isPrivate: true, cancellationToken).ConfigureAwait(false);
            await NewKeyFile.WriteAsync(path + ".pub", key.ExportSubjectPublicKeyInfoPem(), isPrivate: false, cancellationToken).ConfigureAwait(false);
            await console.Out.WriteLineAsync(Printable.Line($"Made '{path}' and '{path}.pub'.")).ConfigureAwait(false);
            await console.Error.WriteLineAsync("Keep the private key away from whoever asks; give the public one to whoever keeps the desk's rules.").ConfigureAwait(false);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
