using System.Text;
using CityRights.Pseudonymisation;
using CityRights.Testing.Synthetic;

namespace CityRights.Tests.Pseudonymisation.FormatPreserving;

/// <summary>Identifiers with a check, drawn from the whole of their free part.</summary>
internal static class CheckedIdentifiers
{
    public static IEnumerable<IdentifierFormat> Formats => IdentifierFormats.All.Where(static format => format is ICheckedIdentifier);

    public static IdentifierFormat Format(string id) => Formats.Single(format => format.Id == id);

    /// <summary>Without end; some may come twice.</summary>
    public static IEnumerable<string> Draw(string id, int seed)
    {
        var format = Format(id);
        var layout = ((ICheckedIdentifier)format).LayoutOf(format.Canonicalise(SyntheticIdentifiers.Of(id).From(seed).First().Value))!;
        var random = new Random(seed);
        var (numerals, text) = (new ushort[layout.Numerals], new byte[layout.Length]);
        while (true)
        {
            for (var place = 0; place < numerals.Length; place++)
            {
                numerals[place] = (ushort)random.Next(layout.Radix);
            }

            if (layout.Holds(numerals) && layout.TryWrite(numerals, CheckKind.Right, text) && Encoding.ASCII.GetString(text) is var identifier && format.Check(identifier) is null)
            {
                yield return identifier;
            }
        }
    }
}
