using System.Text;
using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;

namespace CityRights.Tests.Pseudonymisation.FormatPreserving;

/// <summary>Services with one field whose identifiers are replaced.</summary>
internal static class FormatPreservingServices
{
    public const string Reason = "the register of the supplier takes no other form";

    public static PseudonymisationService Open(
        IdentifierFormat format, Func<PseudonymDomainBuilder, PseudonymDomainBuilder> declare, int versions = 1, string tenant = Tenants.Default, string domain = "register") =>
        new(FixedKeySource.Ring(versions, tenant), PseudonymDomainDefinition.Create(domain, "reg", d => declare(d.Field("id", format, valueSpace: 100_000_000))));

    public static PseudonymisationService Open(IdentifierFormat format, bool looksReal = false, int versions = 1, string tenant = Tenants.Default, string domain = "register") =>
        Open(format, d => looksReal ? d.FormatPreserving("id", Reason) : d.FormatPreserving("id"), versions, tenant, domain);

    public static string? Decrypt(this FormatPreservingCipher cipher, string output, ReadOnlySpan<byte> tweak = default)
    {
        var identifier = Enumerable.Repeat((byte)0xEE, output.Length).ToArray();
        if (cipher.TryDecrypt(output, tweak, identifier))
        {
            return Encoding.ASCII.GetString(identifier);
        }

        Assert.DoesNotContain(identifier, static value => value is not 0 and not 0xEE);
        return null;
    }
}
