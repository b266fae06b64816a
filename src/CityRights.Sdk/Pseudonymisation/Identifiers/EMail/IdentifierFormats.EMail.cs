using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// An e-mail address, <c>local@domain</c>: lower case, the domain in its ASCII form. Tags (<c>+news</c>) and dots are kept. Needs Unicode normalisation.
    /// </summary>
    public static IdentifierFormat EMail { get; } = new EMailFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddEMail() => Add(EMail);
}
