using System.Security.Cryptography;
using CityRights.Pseudonymisation;
using CityRights.Tool.Failures;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary>An approver's private key in a PEM file.</summary>
internal static class SigningKey
{
    public static byte[] Sign(string path, string statement)
    {
        var pem = File.ReadAllText(path);
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem);
            return ReidentificationStatement.Sign(statement, key);
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            throw new ToolException(ExitCode.Keys, $"'{path}' holds no private key on the curve P-256 in PEM, without a password. 'cityrights reidentify new-approver' makes one.");
        }
    }
}
