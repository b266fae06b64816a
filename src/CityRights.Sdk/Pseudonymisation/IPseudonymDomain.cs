namespace CityRights.Pseudonymisation;

/// <summary>
/// Marks a type as a pseudonym domain: the people and systems among whom a pseudonym means the same person, and beyond whom it means nothing
/// (EDPB Guidelines 01/2025). Pseudonyms of two domains have different types, keys and values.
/// </summary>
/// <example><code>public sealed class ParkingDomain : IPseudonymDomain
/// {
///     public static string Id => "parking";
///     public static string Prefix => "park";
/// }</code></example>
public interface IPseudonymDomain
{
    /// <summary>The stable id, of the form of a <see cref="PurposeId"/>. It goes into the key; another id is another domain. <c>subject</c> is reserved.</summary>
    static abstract string Id { get; }

    /// <summary>What tokens begin with: 1 to 12 lower-case ASCII letters and digits, a letter first. Unique among a tenant's domains.</summary>
    static abstract string Prefix { get; }
}
