using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// Any text, such as an account number: NFC, untrimmed, case kept. A field of this format declares its value space. Needs Unicode normalisation.
    /// </summary>
    public static IdentifierFormat Text { get; } = new TextFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddText() => Add(Text);
}
