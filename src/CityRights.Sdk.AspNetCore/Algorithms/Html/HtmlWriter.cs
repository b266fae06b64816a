using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CityRights.AspNetCore;

/// <summary>Writes HTML that is also well-formed XML. Every text and every attribute is encoded; there is no way around it.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new("<!DOCTYPE html>\n");
    private readonly Stack<string> _open = new();

    internal HtmlWriter Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes).Append('>');
        _open.Push(element);
        return this;
    }

    internal HtmlWriter Close()
    {
        var element = _open.Pop();
        _html.Append("</").Append(element).Append('>');
        if (element is not ("a" or "code" or "span" or "time"))
        {
            _html.Append('\n');
        }

        return this;
    }

    internal HtmlWriter Empty(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes).Append(" />\n");
        return this;
    }

    internal HtmlWriter Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(text).Close();

    internal HtmlWriter Text(string text)
    {
        _html.Append(Encoder.Encode(text));
        return this;
    }

    /// <summary>The style sheet: a constant of ours, in which nothing must be encoded.</summary>
    internal HtmlWriter Style()
    {
        _html.Append("<style>").Append(PageStyle.Css).Append("</style>\n");
        return this;
    }

    internal byte[] ToUtf8() => _open.Count == 0
        ? Encoding.UTF8.GetBytes(_html.ToString())
        : throw new InvalidOperationException($"The element '{_open.Peek()}' is still open.");

    private StringBuilder Begin(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
            }
        }

        return _html;
    }
}
