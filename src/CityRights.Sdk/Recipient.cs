namespace CityRights;

/// <summary>What a recipient is to the data it receives.</summary>
public enum RecipientRole
{
    /// <summary>Decides for itself what it does with the data (GDPR Art. 4(7)).</summary>
    Controller = 0,

    /// <summary>Acts on the controller's behalf under an agreement (Art. 28).</summary>
    Processor = 1,

    /// <summary>Engaged by a processor (Art. 28(2), (4)).</summary>
    SubProcessor = 2,
}

/// <summary>Somebody who receives data for a purpose (GDPR Art. 4(9), 13(1)(e), 30(1)(d)). Immutable.</summary>
public sealed record Recipient
{
    /// <summary>Creates a recipient.</summary>
    /// <param name="id">A short id, of the form of a <see cref="PurposeId"/>, by which a request names it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="role">What it is.</param>
    /// <exception cref="ArgumentException">The id is not of its form or the name blank.</exception>
    public Recipient(string id, string name, RecipientRole role)
    {
        Internal.IdentifierText.ThrowIfInvalid(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Name = name;
        Role = role;
    }

    /// <summary>The short id.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public RecipientRole Role { get; }

    /// <summary>The agreement (Art. 28(3)); null is reported as missing for a processor or sub-processor.</summary>
    public string? Agreement { get; init; }

    /// <summary>The third country data goes to (ISO 3166-1 alpha-2), or null when it stays in the European Economic Area.</summary>
    public string? ThirdCountry { get; init; }

    /// <summary>The ground of a transfer to a third country (Art. 45, 46, 49). Required with <see cref="ThirdCountry"/>.</summary>
    public string? TransferGround { get; init; }
}
