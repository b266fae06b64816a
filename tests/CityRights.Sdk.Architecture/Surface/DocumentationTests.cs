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

    private static IEnumerable<XElement> Members(string name) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{name}.xml")).Descendants("member")
            // Generated code documents itself.
            .Where(member => !NameOf(member).Contains("System.Text.RegularExpressions.Generated", StringComparison.Ordinal)
                && !NameOf(member).Contains("JsonContext", StringComparison.Ordinal));

    private static string NameOf(XElement member) => member.Attribute("name")!.Value;

    private static bool IsEmpty(XElement? comment) =>
        comment is null || (string.IsNullOrWhiteSpace(comment.Value) && !comment.HasElements);
}
