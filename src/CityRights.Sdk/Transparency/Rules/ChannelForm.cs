using System.Buffers;

namespace CityRights.Transparency;

/// <summary>Whether a channel's target can be followed at all.</summary>
internal static class ChannelForm
{
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;
    private const int LongestNumber = 40;

    private static readonly SearchValues<char> LocalPart =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-");

    private static readonly SearchValues<char> PhoneSigns = SearchValues.Create("0123456789 +-()/.");

    /// <summary>What is wrong; null where nothing is.</summary>
    internal static string? Problem(Channel channel) => channel.Kind switch
    {
        ChannelKind.Email => IsEmail(channel.Target) ? null : "This is not an e-mail address.",
        ChannelKind.Url or ChannelKind.Form => IsSecureWebAddress(channel.Target) ? null : "This is not an absolute https address.",
        ChannelKind.Phone => IsPhone(channel.Target) ? null : "This is not a telephone number.",
        _ => channel.Target.Any(char.IsLetter) ? null : "This names no place.",
    };

    internal static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        if (at is < 1 or > LongestLocalPart || text.Length > LongestAddress)
        {
            return false;
        }

        var local = text.AsSpan(0, at);
        var domain = text[(at + 1)..];
        return !local.ContainsAnyExcept(LocalPart) && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal)
            && domain.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(domain) == UriHostNameType.Dns && !domain.EndsWith('.');
    }

    internal static bool IsSecureWebAddress(string text) =>
        Uri.IsWellFormedUriString(text, UriKind.Absolute) && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Length > 0 && uri.UserInfo.Length == 0;

    private static bool IsPhone(string text) =>
        text.Length <= LongestNumber && !text.AsSpan().ContainsAnyExcept(PhoneSigns) && text.Count(char.IsAsciiDigit) >= 3;
}
