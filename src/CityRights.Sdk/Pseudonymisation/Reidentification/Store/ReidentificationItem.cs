namespace CityRights.Pseudonymisation;

/// <summary>What a desk's store keeps and exports: a <see cref="ReidentificationCase"/> or a <see cref="ReidentificationEntry"/>.</summary>
public abstract record ReidentificationItem
{
    private protected ReidentificationItem()
    {
    }
}
