using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A telephone number in its international form, <c>+31 20 123 4567</c>: a plus sign and digits (E.164). <c>Phone.InCountry("NL")</c> also takes
    /// <c>020-1234567</c> and <c>0031 20 1234567</c>.
    /// </summary>
    public static IdentifierFormat Phone { get; } = new PhoneFormat(plan: null);

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddPhone() => Add(Phone);
}
