using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A Polish PESEL: eleven digits.
    /// </summary>
    public static IdentifierFormat Pesel { get; } = new PeselFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddPesel() => Add(Pesel);
}
