using System.Runtime.CompilerServices;

namespace CityRights.Aot;

/// <summary>What a check says when it does not find what it expects: the program ends with an unhandled exception.</summary>
internal static class Expect
{
    public static void That(bool condition, [CallerArgumentExpression(nameof(condition))] string? text = null)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"Expected: {text}");
        }
    }
}
