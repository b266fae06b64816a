namespace CityRights;

/// <summary>What the gate answers, in the words of XACML 3.0.</summary>
public enum GateOutcome
{
    /// <summary>It could not be decided, which blocks. The default, so that a forgotten answer never permits.</summary>
    Indeterminate = 0,

    /// <summary>Not permitted by what was declared and said.</summary>
    Deny = 1,

    /// <summary>Permitted by what was declared and said. A statement about declarations, never about lawfulness.</summary>
    Permit = 2,
}
