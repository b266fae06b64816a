using CityRights.Transparency;

namespace CityRights.AspNetCore;

/// <summary>How the texts of a manifest stand on a page: in the language wanted, and marked where they are in another.</summary>
internal static class HtmlTextExtensions
{
    /// <summary>A text in one element; its line ends are kept as such.</summary>
    internal static HtmlWriter Localised(this HtmlWriter html, string element, LocalisedText text, PageContext page)
    {
        var words = text.In(page.Wanted, out var used);
        html.Open(element, ("lang", used == page.Texts.Language ? null : used), ("dir", "auto"));
        return Lines(html, words).Close();
    }

    /// <summary>A term and what is said about it, in a list of such.</summary>
    internal static HtmlWriter Item(this HtmlWriter html, string term, LocalisedText text, PageContext page) =>
        html.Element("dt", term).Localised("dd", text, page);

    /// <inheritdoc cref="Item(HtmlWriter, string, LocalisedText, PageContext)"/>
    internal static HtmlWriter Item(this HtmlWriter html, string term, string text) => html.Element("dt", term).Element("dd", text);

    /// <summary>A term and a day or month.</summary>
    internal static HtmlWriter Date(this HtmlWriter html, string term, string date) =>
        html.Element("dt", term).Open("dd").Element("time", date, ("datetime", date)).Close();

    /// <summary>An optional field in whichever of its states.</summary>
    internal static void Optional<T>(this HtmlWriter html, Disclosed<T> field, PageContext page, Action<T> writeValue)
        where T : notnull
    {
        if (field.TryGetValue(out var value))
        {
            writeValue(value);
            return;
        }

        var texts = page.Texts;
        html.Element("p", texts[field.State switch
        {
            DisclosureState.NotApplicable => "disclosed.notApplicable",
            DisclosureState.Pending => "disclosed.pending",
            _ => "disclosed.withheld",
        }]);
        if (field.Because is not null)
        {
            html.Localised("p", field.Because, page);
        }

        if (field.Day is { } day)
        {
            html.Open("p").Text(field.State == DisclosureState.Pending ? string.Empty : texts["disclosed.until"] + " ")
                .Element("time", Iso(day), ("datetime", Iso(day))).Close();
        }
    }

    /// <summary>A channel, as a link where it can be followed.</summary>
    internal static void Channel(this HtmlWriter html, Channel channel, PageContext page)
    {
        html.Text(page.Texts.Word(channel.Kind) + ": ");
        var address = channel.Kind switch
        {
            ChannelKind.Email => "mailto:" + Uri.EscapeDataString(channel.Target).Replace("%40", "@", StringComparison.Ordinal),
            ChannelKind.Url or ChannelKind.Form when channel.Target.StartsWith("https://", StringComparison.Ordinal) => channel.Target,
            ChannelKind.Phone => "tel:" + string.Concat(channel.Target.Where(static sign => char.IsAsciiDigit(sign) || sign == '+')),
            _ => null,
        };
        if (address is null)
        {
            html.Open("span", ("dir", "auto"));
            Lines(html, channel.Target).Close();
        }
        else
        {
            html.Element("a", channel.Target, ("href", address));
        }
    }

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static HtmlWriter Lines(HtmlWriter html, string text)
    {
        var lines = text.Split('\n');
        html.Text(lines[0]);
        foreach (var line in lines.Skip(1))
        {
            html.Empty("br").Text(line);
        }

        return html;
    }
}
