using System.Globalization;

namespace CityRights.Consent;

/// <summary>The keys under which answers are recorded once: the caller's, or that of the form.</summary>
internal static class IdempotencyKeys
{
    private const int LongestOfCaller = 100;

    /// <summary>A no with the caller's key left out where that is not of its form: it would stop nothing but the no.</summary>
    internal static TAnswer Mended<TAnswer>(TAnswer answer)
        where TAnswer : ConsentAnswer => IsOfItsForm(answer.IdempotencyKey) ? answer : answer with { IdempotencyKey = null };

    /// <summary>The key of an answer to a form.</summary>
    internal static string Of(ConsentAnswer answer, NoticeTokenContent token) => OfCaller(answer) ?? string.Create(
        CultureInfo.InvariantCulture, $"form:{token.Nonce:N}:{answer.Purpose}");

    /// <summary>The caller's key, or null.</summary>
    /// <exception cref="ArgumentException">It is not of its form.</exception>
    internal static string? OfCaller(ConsentAnswer answer)
    {
        if (answer.IdempotencyKey is not { } key)
        {
            return null;
        }

        return IsOfItsForm(key)
            ? "call:" + key
            : throw new ArgumentException("An idempotency key is 1 to 100 printable ASCII characters.", nameof(answer));
    }

    private static bool IsOfItsForm(string? key) => key is null || (key.Length is > 0 and <= LongestOfCaller && !key.AsSpan().ContainsAnyExceptInRange('!', '~'));
}
