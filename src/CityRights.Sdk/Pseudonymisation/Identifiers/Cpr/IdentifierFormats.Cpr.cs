using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A Danish CPR number (personnummer): ten digits whose first six are a date. It is never refused on modulus 11, which numbers need not keep since 2007.
    /// </summary>
    public static IdentifierFormat Cpr { get; } = new CprFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddCpr() => Add(Cpr);
}
