namespace CityRights.Pseudonymisation;

/// <summary>Names an epoch's key inside a tenant's store. Not personal data.</summary>
/// <param name="Domain">The id of the pseudonym domain.</param>
/// <param name="Epoch">The epoch as its tokens carry it, for example <c>E20261127</c>.</param>
public sealed record EpochKeyId(string Domain, string Epoch)
{
    /// <summary>Domain and epoch.</summary>
    public override string ToString() => $"{Domain}/{Epoch}";
}
