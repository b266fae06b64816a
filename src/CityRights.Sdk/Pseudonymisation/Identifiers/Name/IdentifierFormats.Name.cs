using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A person's name, without regard to case, width and compatibility forms: <c>Zoë  GROß</c> is <c>zoë gross</c>. Accents, hyphens, apostrophes and the order of the
    /// words count. Needs Unicode normalisation. A name tells little about who is meant: many people share one.
    /// </summary>
    public static IdentifierFormat Name { get; } = new NameFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddName() => Add(Name);
}
