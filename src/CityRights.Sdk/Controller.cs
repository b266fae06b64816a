namespace CityRights;

/// <summary>A controller of a purpose (GDPR Art. 4(7)). Immutable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Contact">How it is reached; a role.</param>
/// <exception cref="ArgumentNullException">A text is null.</exception>
public sealed record Controller(string Name, string Contact)
{
    /// <summary>Its name.</summary>
    public string Name { get; init => field = Declared.NotNull(value); } = Declared.NotNull(Name);

    /// <summary>How it is reached; a role.</summary>
    public string Contact { get; init => field = Declared.NotNull(value); } = Declared.NotNull(Contact);
}
