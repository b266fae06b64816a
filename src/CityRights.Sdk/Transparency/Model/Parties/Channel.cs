namespace CityRights.Transparency;

/// <summary>A way to reach a role. Immutable.</summary>
public sealed record Channel : IManifestPart
{
    /// <summary>What kind of way.</summary>
    public required ChannelKind Kind { get; init; }

    /// <summary>Where it leads: an e-mail address, a web address, a telephone number, a postal address, a place with its hours.</summary>
    public required string Target { get; init; }

    /// <summary>
    /// Declares that an e-mail address which looks like a person's own is read by several people in a role.
    /// </summary>
    /// <value>False by default.</value>
    public bool SharedMailbox { get; init; }

    /// <summary>Whether it needs no internet.</summary>
    public bool IsOffline => Kind is ChannelKind.Phone or ChannelKind.Postal or ChannelKind.InPerson;

    void IManifestPart.Show(IManifestVisitor visitor)
    {
        visitor.Word("kind", Kind);
        visitor.Text("target", Target);
        if (SharedMailbox)
        {
            visitor.Flag("sharedMailbox", SharedMailbox);
        }
    }

    internal static Channel Read(PartReader json) => new()
    {
        Kind = json.Word<ChannelKind>("kind"),
        Target = json.Text("target"),
        SharedMailbox = json.OptionalFlag("sharedMailbox"),
    };
}
