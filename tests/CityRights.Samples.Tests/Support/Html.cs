using System.Net;
using System.Text.RegularExpressions;

namespace CityRights.Samples.Support;

/// <summary>A page, read as plainly as our own pages are written.</summary>
internal sealed partial class Html(string source)
{
    public string Source => source;

    /// <summary>What a reader reads.</summary>
    public string Text { get; } = Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(Head().Replace(source, " "), " ")), " ").Trim();

    public string Language => Lang().Match(source).Groups[1].Value;

    public string Title => WebUtility.HtmlDecode(TitleElement().Match(source).Groups[1].Value);

    public IReadOnlyList<HtmlForm> Forms => [.. Form().Matches(source).Select(match => new HtmlForm(match.Groups[1].Value, match.Groups[2].Value))];

    public IEnumerable<string> Links => Link().Matches(source).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    public HtmlForm FormWith(string button) =>
        Forms.FirstOrDefault(form => form.Buttons.Any(candidate => candidate.Text.Contains(button, StringComparison.Ordinal)))?.Pressed(button)
        ?? throw new InvalidOperationException($"No button says '{button}' on the page '{Title}'.");

    [GeneratedRegex("<[^>]*>", RegexOptions.Singleline)]
    internal static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    internal static partial Regex Spaces();

    [GeneratedRegex("<head>.*?</head>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<html lang=\"([^\"]*)\"")]
    private static partial Regex Lang();

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex TitleElement();

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Link();
}

/// <summary>A form of a page, perhaps with one of its buttons pressed.</summary>
internal sealed partial class HtmlForm(string attributes, string content, HtmlButton? pressed = null)
{
    public string? Action => Attribute("action", attributes);

    public IReadOnlyList<HtmlButton> Buttons { get; } =
        [.. Button().Matches(content).Select(match => new HtmlButton(
            Attribute("name", match.Groups[1].Value),
            Attribute("value", match.Groups[1].Value),
            Attribute("class", match.Groups[1].Value),
            Html.Spaces().Replace(WebUtility.HtmlDecode(Html.Tag().Replace(match.Groups[2].Value, " ")), " ").Trim()))];

    /// <summary>The names of the fields that people fill in.</summary>
    public IReadOnlyList<string> Fields { get; } =
        [.. Input().Matches(content).Select(match => match.Groups[1].Value)
            .Where(input => Attribute("type", input) != "hidden").Select(input => Attribute("name", input)).OfType<string>()];

    public HtmlForm Pressed(string button) =>
        new(attributes, content, Buttons.First(candidate => candidate.Text.Contains(button, StringComparison.Ordinal)));

    public IEnumerable<KeyValuePair<string, string>> Filled(IReadOnlyList<(string Name, string Value)> fields)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Input().Matches(content))
        {
            if (Attribute("name", match.Groups[1].Value) is { } name)
            {
                values[name] = Attribute("value", match.Groups[1].Value) ?? "";
            }
        }

        if (pressed?.Name is { } own)
        {
            values[own] = pressed.Value ?? "";
        }

        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        return values;
    }

    private static string? Attribute(string name, string attributes)
    {
        var match = Regex.Match(attributes, $"(?:^|\\s){name}=\"([^\"]*)\"");
        return match.Success ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;
    }

    [GeneratedRegex("<button([^>]*)>(.*?)</button>", RegexOptions.Singleline)]
    private static partial Regex Button();

    [GeneratedRegex("<(?:input|select)([^>]*)>", RegexOptions.Singleline)]
    private static partial Regex Input();
}

/// <summary>A button of a form.</summary>
internal sealed record HtmlButton(string? Name, string? Value, string? Class, string Text);
