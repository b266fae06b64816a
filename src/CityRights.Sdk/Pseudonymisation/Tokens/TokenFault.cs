namespace CityRights.Pseudonymisation;

/// <summary>Why a text is not a token of a domain.</summary>
internal enum TokenFault
{
    None,
    Length,
    Prefix,
    KeyVersion,
    Scope,
    Letter,
    Padding,
    Check,
}
