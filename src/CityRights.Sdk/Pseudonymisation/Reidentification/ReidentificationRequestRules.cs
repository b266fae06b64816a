using System.Globalization;
using CityRights.Internal;

namespace CityRights.Pseudonymisation;

/// <summary>What a request must be before anything is asked of a store: wrong use, and not an expected no.</summary>
internal static class ReidentificationRequestRules
{
    internal static void ThrowIfInvalid(ReidentificationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrEmpty(request.Token) || request.Purpose.IsDefault)
        {
            throw new ArgumentException("A request for re-identification names a token and a purpose.", nameof(request));
        }

        if (!IsLine(request.Reason, ReidentificationRequest.LongestReason))
        {
            throw new ArgumentException(Describe("reason", ReidentificationRequest.LongestReason), nameof(request));
        }

        if (request.IdempotencyKey is { } key && !IsLine(key, ReidentificationRequest.LongestIdempotencyKey))
        {
            throw new ArgumentException(Describe("idempotency key", ReidentificationRequest.LongestIdempotencyKey), nameof(request));
        }
    }

    private static bool IsLine(string? text, int longest) => text is not null && text.Length <= longest && TextRules.IsLine(text);

    private static string Describe(string what, int longest) =>
        string.Create(CultureInfo.InvariantCulture, $"The {what} is one line of text, not blank and not longer than {longest} characters.");
}
