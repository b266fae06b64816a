using System.Globalization;

namespace CityRights.Transparency;

/// <summary>How the typed values of a manifest become the few kinds of member that a visitor knows.</summary>
internal static class ManifestVisitorExtensions
{
    internal static void Word<TWord>(this IManifestVisitor visitor, string name, TWord word)
        where TWord : struct, Enum => visitor.Text(name, Words<TWord>.Of(word));

    internal static void WordList<TWord>(this IManifestVisitor visitor, string name, ManifestList<TWord> words)
        where TWord : struct, Enum => visitor.Texts(name, [.. words.Select(Words<TWord>.Of)]);

    internal static void Day(this IManifestVisitor visitor, string name, DateOnly day) =>
        visitor.Text(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>An optional field: nothing where it was never declared, else an object whose one member says the state.</summary>
    internal static void Optional<T>(this IManifestVisitor visitor, string name, Disclosed<T>? field, Action<IManifestVisitor, string, T> show)
        where T : notnull
    {
        if (field is not null)
        {
            visitor.Part(name, new DisclosedPart<T>(field, show));
        }
    }
}
