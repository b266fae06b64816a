using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Minimisation;

internal static partial class BuiltInTransforms
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A transform enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddYear() => Add(Year.Definition);
}
