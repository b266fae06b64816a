namespace CityRights.Pseudonymisation;

/// <summary>The exceptions that every store of the desk and of the vault makes alike.</summary>
public static class ReidentificationStoreErrors
{
    /// <summary>An import was asked for, but the store holds something already.</summary>
    /// <returns>The exception <c>CRT-PSEUDONYMISATION-050</c>, to be thrown.</returns>
    public static CityRightsException NotEmpty() => ReidentificationErrors.NotEmpty();
}
