using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A Swedish personnummer or samordningsnummer of twelve digits: <c>19640823-3234</c>. Ten digits do not say the century:
    /// <see cref="PersonnummerWrittenIn"/>.
    /// </summary>
    public static IdentifierFormat Personnummer { get; } = new PersonnummerFormat();

    /// <summary>The same, and of ten digits: <c>640823-3234</c>, or <c>640823+3234</c> from the year in which somebody turns 100.</summary>
    /// <param name="year">
    /// The year in which the numbers were written: that of a file, or the present one where people write them. Does not go into the derivation.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1947 to 2099.</exception>
    public static IdentifierFormat PersonnummerWrittenIn(int year) => new PersonnummerFormat(year);

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddPersonnummer() => Add(Personnummer);
}
