namespace CityRights.Internal;

/// <summary>One thing that is wrong with a JSON document, and where.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Pointer">Where, as a JSON Pointer (RFC 6901).</param>
/// <param name="Position">Where, as line and column.</param>
/// <param name="Message">What is wrong and what mends it.</param>
internal sealed record JsonProblem(JsonProblemKind Kind, string Pointer, JsonPosition Position, string Message);
