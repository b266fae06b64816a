namespace CityRights.Pseudonymisation;

/// <summary>The failures of reversible tokens, desk and vault, each with its code. No message holds an identifier, a token or a key.</summary>
internal static class ReidentificationErrors
{
    internal static CityRightsException NotSound(IReadOnlyList<string> problems) => new("CRT-PSEUDONYMISATION-049",
        "The re-identification desk cannot be opened:" + string.Concat(problems.Select(static problem => $"{Environment.NewLine}  {problem}")));

    internal static CityRightsException NotEmpty() => new("CRT-PSEUDONYMISATION-050",
        "The store already holds rows of this tenant; import into an empty store, or open another tenant.");

    internal static CityRightsException NotAnApproverKey(string approver) => new("CRT-PSEUDONYMISATION-044",
        $"The key of the approver '{approver}' is not a public key on the curve P-256 in PEM (BEGIN PUBLIC KEY). Make a pair with 'cityrights reidentify new-approver', or 'openssl ecparam -name prime256v1 -genkey', and name the public part.");
}
