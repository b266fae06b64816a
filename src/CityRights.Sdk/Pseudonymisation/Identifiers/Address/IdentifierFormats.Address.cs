using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A street address from its columns, joined by semicolons: <c>NL:1234 AB; 12; A</c> (postcode, house number, addition) in the Netherlands,
    /// <c>DE:10117; Unter den Linden; 77; B</c> (with the street after the postcode) in ES, FR, DE and GB. <c>Address.InCountry("NL")</c> takes both without the country.
    /// Needs Unicode normalisation.
    /// </summary>
    public static IdentifierFormat Address { get; } = new AddressFormat(country: null);

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddAddress() => Add(Address);
}
