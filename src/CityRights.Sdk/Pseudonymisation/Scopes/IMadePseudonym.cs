namespace CityRights.Pseudonymisation;

/// <summary>How an engine makes a pseudonym of whichever type from what it computed.</summary>
internal interface IMadePseudonym<TSelf>
    where TSelf : struct, IMadePseudonym<TSelf>
{
    /// <summary>Makes one.</summary>
    /// <param name="scope">The key version, or the code of a document or epoch scope.</param>
    /// <param name="value">The 128 bits.</param>
    static abstract TSelf Make(ulong scope, UInt128 value);
}
