using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class PseudonymSuites
{
    /// <summary>
    /// <c>hmac-sha256-128</c>: HMAC-SHA-256 (RFC 2104, FIPS 198-1), the first 128 bits. The default, and the right choice unless you can say why not: it stays
    /// one-way for identifiers that nobody can list even for whoever has the key.
    /// </summary>
    public static PseudonymSuite HmacSha256 { get; } = new("hmac-sha256-128", new(2026, 11, 1), keyLength: 32, static (key, format) => new HmacSha256Function(key, format));

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A suite enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddHmacSha256() => Add(HmacSha256);
}
