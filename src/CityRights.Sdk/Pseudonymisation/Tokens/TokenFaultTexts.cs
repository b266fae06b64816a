namespace CityRights.Pseudonymisation;

/// <summary>What is wrong with a token, in words.</summary>
internal static class TokenFaultTexts
{
    internal static string Describe(this TokenFault fault) => fault switch
    {
        TokenFault.Length => "length",
        TokenFault.Prefix => "prefix",
        TokenFault.KeyVersion => "key version",
        TokenFault.Letter => "letter",
        TokenFault.Padding => "padding",
        _ => "check letter",
    };
}
