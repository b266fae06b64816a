namespace CityRights.Pseudonymisation;

/// <summary>How a number was spelled.</summary>
/// <param name="Length">How many digits, without a trunk prefix in brackets.</param>
/// <param name="TrunkAt">After how many digits <c>(0)</c> stood, as in <c>+31 (0)20</c>; -1 if it did not.</param>
internal readonly record struct PhoneSpelling(int Length, int TrunkAt)
{
    /// <summary>The spelling without its first digits.</summary>
    internal PhoneSpelling After(int digits) => new(Length - digits, TrunkAt < 0 ? -1 : TrunkAt - digits);
}
