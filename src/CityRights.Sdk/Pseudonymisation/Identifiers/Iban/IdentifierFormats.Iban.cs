using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A bank account by its IBAN (ISO 13616), <c>NL91 ABNA 0417 1643 00</c>: upper case without spaces. Length and structure of the country, the check digits and
    /// the national ones where the country has them must be right.
    /// </summary>
    public static IdentifierFormat Iban { get; } = new IbanFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddIban() => Add(Iban);
}
