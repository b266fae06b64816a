namespace CityRights.Keys;

/// <summary>What must hold of the options before anything is sent.</summary>
internal static class TransitRules
{
    private static readonly TimeSpan LongestDeadline = TimeSpan.FromMinutes(5);

    internal static void ThrowIfUnsafe(TransitOptions options)
    {
        ArgumentNullException.ThrowIfNull(options.Address, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.TokenFile, nameof(options));
        if (!options.Address.IsAbsoluteUri || options.Address.PathAndQuery != "/" || options.Address.UserInfo.Length > 0)
        {
            throw new ArgumentException("The address names a host and a port, and neither a path nor a user: https://vault.city.example:8200.", nameof(options));
        }

        if (options.Address.Scheme != Uri.UriSchemeHttps && !(options.Address.Scheme == Uri.UriSchemeHttp && options.Address.IsLoopback))
        {
            throw new ArgumentException("The address must be https; http is accepted for a loopback address alone.", nameof(options));
        }

        if (!IsName(options.Key) || options.Mount is not { Length: > 0 } || !options.Mount.Split('/').All(IsName))
        {
            throw new ArgumentException("Key and mount are made of letters, digits, '.', '-' and '_'; parts of a mount are joined by '/'.", nameof(options));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(options.Deadline, TimeSpan.FromMilliseconds(1), nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Deadline, LongestDeadline, nameof(options));
    }

    private static bool IsName(string? name) => name is { Length: > 0 and <= 64 } && name.Trim('.').Length > 0
        && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');
}
