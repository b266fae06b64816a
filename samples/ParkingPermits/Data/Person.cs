namespace ParkingPermits.Data;

/// <summary>A synthetic resident as the city's register of residents knows them.</summary>
public sealed record Person(string Id, string Name, string Address, string Postcode, DateOnly BirthDate, string Phone, string Zone)
{
    /// <summary>Nothing of the person.</summary>
    public override string ToString() => "Person(redacted)";
}
