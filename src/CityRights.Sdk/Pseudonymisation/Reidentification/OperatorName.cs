using System.Buffers;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The name by which the application knows a member of staff. ASCII only and compared in lower case: two spellings, or a letter that looks like another,
/// must not make two people of one, because requester and approver have to differ.
/// </summary>
internal static class OperatorName
{
    internal const int MaximumLength = 128;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-_@+");

    internal static bool IsValid(string? name) =>
        name is { Length: > 0 and <= MaximumLength } && !name.AsSpan().ContainsAnyExcept(Allowed) && char.IsAsciiLetterOrDigit(name[0]);

    /// <summary>The one spelling of a name.</summary>
    internal static string Canonical(string name, [CallerArgumentExpression(nameof(name))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        var lower = name.ToLowerInvariant();
        return IsValid(lower)
            ? lower
            : throw new ArgumentException("The name of an operator is 1 to 128 ASCII letters, digits, '.', '-', '_', '@' or '+', beginning with a letter or digit.", parameter);
    }
}
