using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A Dutch burgerservicenummer: nine digits that pass the 11-test. The leading zero of one with eight digits is put back.
    /// </summary>
    public static IdentifierFormat Bsn { get; } = new BsnFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddBsn() => Add(Bsn);
}
