namespace ParkingPermits.Pages;

/// <summary>A notice as a page shows it, with the token that pins exactly this wording.</summary>
public sealed record NoticeView(string Title, string Body, string Yes, string No, string Language, string Token)
{
    /// <summary>The body's paragraphs.</summary>
    public IReadOnlyList<string> Paragraphs { get; } = Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
