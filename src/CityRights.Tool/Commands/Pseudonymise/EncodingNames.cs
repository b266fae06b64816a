using System.Text;
using CityRights.Tool.Parsing;

namespace CityRights.Tool.Commands.Pseudonymise;

/// <summary>The encodings of CSV files, by their names in the IANA register.</summary>
internal static class EncodingNames
{
    /// <summary>Those that cities' exports come in; every other name that the platform knows does as well.</summary>
    private static readonly string[] Usual =
        ["utf-8", "utf-16", "utf-16be", "utf-32", "us-ascii", "iso-8859-1", "iso-8859-2", "iso-8859-15", "windows-1250", "windows-1252", "ibm850"];

    /// <summary>Finds an encoding.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <param name="problem">What is wrong with the name, or null.</param>
    public static Encoding? Find(string name, out string? problem)
    {
        problem = null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            var meant = NearMatch.Find(name, Usual);
            problem = $"There is no encoding '{name}'.{(meant is null ? "" : $" Did you mean '{meant}'?")} Usual ones: {string.Join(", ", Usual)}.";
            return null;
        }
    }
}
