namespace CityRights.Consent;

/// <summary>The exceptions that every store makes alike.</summary>
public static class ConsentStoreErrors
{
    internal const string UnreadableEventCode = "CRT-CONSENT-021";

    /// <summary>An import was asked for, but the store holds something already.</summary>
    /// <returns>The exception <c>CRT-CONSENT-020</c>, to be thrown.</returns>
    public static CityRightsException NotEmpty() => new(
        "CRT-CONSENT-020", "The store already holds consent records of this tenant; import into an empty store, or open another tenant.");

    /// <summary>A stored event cannot be read: its form is not known to this version, or it is damaged.</summary>
    /// <param name="innerException">The cause, without personal data, or null.</param>
    /// <returns>The exception <c>CRT-CONSENT-021</c>, to be thrown.</returns>
    public static CityRightsException UnreadableEvent(Exception? innerException = null) => new(
        UnreadableEventCode,
        "A stored consent event cannot be read: it is damaged, or was written by a later version of the library. Restore it or update the library; until then the gate answers Indeterminate.",
        innerException);
}
