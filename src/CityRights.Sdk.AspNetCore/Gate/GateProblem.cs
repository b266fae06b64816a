using Microsoft.AspNetCore.Http;

namespace CityRights.AspNetCore;

/// <summary>How a caller is told that the gate did not permit. Not why: the reason is about the person, and stands in the log without the person.</summary>
internal static class GateProblem
{
    internal static async Task SendAsync(HttpContext context, PurposeId purpose, GateOutcome outcome)
    {
        var problem = outcome == GateOutcome.Deny
            ? Of(StatusCodes.Status403Forbidden, "denied", "Not permitted for this purpose", purpose)
            : Of(StatusCodes.Status503ServiceUnavailable, "undecided", "It could not be decided whether this is permitted", purpose);
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = problem.ContentType;
        context.Response.ContentLength = problem.Body.Length;
        context.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(problem.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static Representation Of(int status, string outcome, string title, PurposeId purpose) =>
        Problem.Of(status, $"urn:cityrights:problem:{outcome}", title, writer =>
        {
            writer.WriteString("outcome", outcome);
            writer.WriteString("purpose", purpose.Value);
        });
}
