using System.Xml.Linq;

namespace CityRights.Architecture.Surface;

/// <summary>
/// The compiler refuses a public member without a comment; these tests refuse a comment that says nothing.
/// </summary>
public class DocumentationTests
{
    [Theory]
    [MemberData(nameof(ShippedAssemblies.LibraryNames), MemberType = typeof(ShippedAssemblies))]
    public void Member_Comment_HasASummary(string name)
    {
        var silent = Members(name)
            .Where(member => !member.Elements("inheritdoc").Any() && IsEmpty(member.Element("summary")))
            .Select(NameOf);

        Assert.Empty(silent);
    }

    [Theory]
    [MemberData(nameof(ShippedAssemblies.LibraryNames), MemberType = typeof(ShippedAssemblies))]
    public void Exception_Comment_SaysWhen(string name)
    {
        var silent = Members(name)
            .Where(member => member.Elements("exception").Any(IsEmpty))
            .Select(NameOf);

        Assert.Empty(silent);
    }

    [Theory]
    [MemberData(nameof(ShippedAssemblies.LibraryNames), MemberType = typeof(ShippedAssemblies))]
    public void Parameter_Comment_IsNotEmpty(string name)
    {
        var silent = Members(name)
            .Where(member => member.Elements("param").Concat(member.Elements("typeparam")).Concat(member.Elements("returns")).Any(IsEmpty))
            .Select(NameOf);

        Assert.Empty(silent);
    }

    private static IEnumerable<XElement> Members(string name)
    {
        var exported = ShippedAssemblies.Load(name).GetExportedTypes()
            .Select(type => type.FullName!.Replace('+', '.'))
            .ToHashSet(StringComparer.Ordinal);
        return XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{name}.xml")).Descendants("member")
            .Where(member => exported.Contains(TypeOf(NameOf(member))));
    }

    /// <summary>The type in a documentation id such as <c>M:A.B.C(D.E)</c>.</summary>
    private static string TypeOf(string id)
    {
        var path = id[2..].Split('(')[0];
        return id.StartsWith("T:", StringComparison.Ordinal) ? path : path[..path.LastIndexOf('.')];
    }

    private static string NameOf(XElement member) => member.Attribute("name")!.Value;

    private static bool IsEmpty(XElement? comment) =>
        comment is null || (string.IsNullOrWhiteSpace(comment.Value) && !comment.HasElements);
}
