namespace CityRights;

/// <summary>One thing that is wrong with a catalogue.</summary>
/// <param name="Code">A stable code, <c>CRT-HALL-1nn</c>, explained under <c>docs/diagnostics</c>.</param>
/// <param name="Path">Where: a JSON Pointer (RFC 6901) into the catalogue document, for example <c>/purposes/permit-sms/notice</c>.</param>
/// <param name="Message">What is wrong and the verb or property that mends it.</param>
public sealed record CatalogueProblem(string Code, string Path, string Message)
{
    /// <summary>Path and message in one line.</summary>
    public override string ToString() => $"{Path}: {Message} ({Code})";
}
