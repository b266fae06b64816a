using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A postcode of NL, ES, FR, DE or GB with its country, <c>NL:1234 AB</c>; <c>Postcode.InCountry("NL")</c> also takes <c>1234 AB</c>. Most countries have too few
    /// postcodes for deterministic pseudonyms: a field of them is refused without a reason, and should be generalised instead.
    /// </summary>
    public static IdentifierFormat Postcode { get; } = new PostcodeFormat(country: null);

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddPostcode() => Add(Postcode);
}
