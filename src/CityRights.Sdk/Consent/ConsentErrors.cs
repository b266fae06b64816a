namespace CityRights.Consent;

/// <summary>The exceptions of the room that are not the store's own.</summary>
internal static class ConsentErrors
{
    internal static CityRightsException StoreFailed(string failure) => new(
        "CRT-CONSENT-022", $"The consent store failed ({failure}). Nobody may assume that the answer was recorded, nor that it was not: ask again.");

    internal static CityRightsException NotSound(IReadOnlyCollection<string> problems) => new(
        "CRT-CONSENT-008", "The declarations of consent have problems:" + string.Concat(problems.Select(static problem => $"{Environment.NewLine}  {problem}")));
}
