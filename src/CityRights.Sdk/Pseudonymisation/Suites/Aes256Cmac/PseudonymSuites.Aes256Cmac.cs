using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class PseudonymSuites
{
    /// <summary>
    /// <c>aes256-cmac-128</c>: AES-256-CMAC (NIST SP 800-38B, RFC 4493), all 128 bits. Many times faster in columns; for domains of high volume and short
    /// life only, such as sensor events or logs whose key version is destroyed within days.
    /// </summary>
    /// <remarks>
    /// <para>Not for identifiers that cannot be listed (names, free text) and not for what is kept for years. A canonical form of up to 12 bytes is one block of
    /// AES with a known mask: whoever has the key <em>deciphers</em> it from the pseudonym, without a list. Under HMAC the key's holder still has to try every
    /// identifier. Where all identifiers can be listed in seconds anyway, such as plates, the difference is small: there the key alone protects, under either.</para>
    /// <para>By the birthday bound of a 128-bit block, rotate before 2⁴⁸ pseudonyms under one key version.</para>
    /// </remarks>
    public static PseudonymSuite Aes256Cmac { get; } = new("aes256-cmac-128", new(2026, 11, 1), keyLength: 32, static (key, format) => new Aes256CmacFunction(key, format));

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A suite enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddAes256Cmac() => Add(Aes256Cmac);
}
