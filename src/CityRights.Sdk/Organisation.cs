namespace CityRights;

/// <summary>The organisation that runs the service: by default the controller of every purpose. Immutable.</summary>
/// <remarks>GDPR Art. 13(1)(a), (b), 13(2)(d), 30(1)(a). Contacts are roles (<c>privacy@…</c>), never a person's own mailbox.</remarks>
public sealed record Organisation
{
    /// <summary>Creates an organisation.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="contact">An address, page or number of a role by which it is reached.</param>
    /// <exception cref="ArgumentException">A text is null or blank.</exception>
    public Organisation(string name, string contact)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(contact);
        Name = name;
        Contact = contact;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How it is reached.</summary>
    public string Contact { get; }

    /// <summary>How its data protection officer is reached (Art. 37); null is reported as missing.</summary>
    public string? DataProtectionOfficer { get; init; }

    /// <summary>The authority with which a complaint is lodged (Art. 77); null is reported as missing.</summary>
    public string? ComplaintAuthority { get; init; }
}
