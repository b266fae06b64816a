namespace CityRights.Transparency;

/// <summary>Makes optional fields in their four states.</summary>
public static class Disclosed
{
    /// <summary>A value, disclosed.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static Disclosed<T> Value<T>(T value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(DisclosureState.Value, value, null, null);
    }

    /// <summary>The field does not apply.</summary>
    /// <typeparam name="T">The value it would have.</typeparam>
    /// <param name="because">Why not.</param>
    /// <exception cref="ArgumentNullException">The reason is null.</exception>
    public static Disclosed<T> NotApplicable<T>(LocalisedText because)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(because);
        return new(DisclosureState.NotApplicable, default, because, null);
    }

    /// <summary>The value is not known yet.</summary>
    /// <typeparam name="T">The value it will have.</typeparam>
    /// <param name="due">The day by which it is promised.</param>
    public static Disclosed<T> Pending<T>(DateOnly due)
        where T : notnull => new(DisclosureState.Pending, default, null, due);

    /// <summary>The value is withheld, for example by an exemption for law enforcement.</summary>
    /// <typeparam name="T">The value it has.</typeparam>
    /// <param name="ground">The ground.</param>
    /// <param name="until">The last day, or null where none is known.</param>
    /// <exception cref="ArgumentNullException">The ground is null.</exception>
    public static Disclosed<T> Withheld<T>(LocalisedText ground, DateOnly? until = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(ground);
        return new(DisclosureState.Withheld, default, ground, until);
    }
}
