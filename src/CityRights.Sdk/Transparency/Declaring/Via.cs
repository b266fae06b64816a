using System.Diagnostics.CodeAnalysis;

namespace CityRights.Transparency;

/// <summary>Makes channels: the ways by which residents reach a role.</summary>
public static class Via
{
    /// <summary>An e-mail address of a role.</summary>
    /// <param name="address">For example <c>algorithms@voorbeeld.example</c>.</param>
    /// <param name="sharedMailbox">Declares that an address which looks like a person's own is read by several people in a role.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public static Channel Email(string address, bool sharedMailbox = false) => Make(ChannelKind.Email, address, sharedMailbox);

    /// <summary>A web page.</summary>
    /// <param name="address">An absolute <c>https</c> address.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public static Channel Url(string address) => Make(ChannelKind.Url, address);

    /// <summary>A form on the web.</summary>
    /// <param name="address">An absolute <c>https</c> address.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public static Channel Form(string address) => Make(ChannelKind.Form, address);

    /// <summary>A telephone number.</summary>
    /// <param name="number">For example <c>+31 20 555 0100</c>, or a city's short number.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public static Channel Phone(string number) => Make(ChannelKind.Phone, number);

    /// <summary>A postal address.</summary>
    /// <param name="address">The address as it is written on a letter.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public static Channel Post(string address) => Make(ChannelKind.Postal, address);

    /// <summary>A place to go to.</summary>
    /// <param name="place">The place, and its hours.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    [SuppressMessage("Naming", "CA1720", Justification = "Desk is what a city hall calls it.")]
    public static Channel Desk(string place) => Make(ChannelKind.InPerson, place);

    private static Channel Make(ChannelKind kind, string target, bool sharedMailbox = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(target);
        return new() { Kind = kind, Target = target.ReplaceLineEndings("\n"), SharedMailbox = sharedMailbox };
    }
}
