using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A German tax identification number (steuerliche Identifikationsnummer): eleven digits.
    /// </summary>
    public static IdentifierFormat SteuerId { get; } = new SteuerIdFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddSteuerId() => Add(SteuerId);
}
