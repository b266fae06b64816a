using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityRights.AspNetCore.Gate;

/// <summary>Asks the gate before an endpoint runs. Whatever goes wrong on the way blocks.</summary>
internal sealed class PurposeFilter(PurposeId purpose, Func<HttpContext, ISubjectReferences, SubjectReferences> subject, string tenant) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var decision = await DecideAsync(http).ConfigureAwait(false);
        if (decision.IsPermitted)
        {
            return await next(context).ConfigureAwait(false);
        }

        Log.Blocked(http.RequestServices.GetRequiredService<ILogger<PurposeFilter>>(), purpose, decision.Outcome, decision.Reason);
        return decision.Outcome == GateOutcome.Deny
            ? Problem(StatusCodes.Status403Forbidden, "denied", "Not permitted for this purpose")
            : Problem(StatusCodes.Status503ServiceUnavailable, "undecided", "It could not be decided whether this is permitted");
    }

    private async ValueTask<GateDecision> DecideAsync(HttpContext http)
    {
        try
        {
            var services = new TenantServices(http.RequestServices, tenant);
            var request = new ProcessingRequest(purpose, subject(http, services.Get<ISubjectReferences>()));
            return await services.Get<IProcessingGate>().DecideAsync(request, http.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // An error never becomes a permission, whatever it is; its text may hold what the caller sent.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new(GateOutcome.Indeterminate, GateReason.InternalError);
        }
    }

    private IResult Problem(int status, string outcome, string title) => Results.Problem(
        statusCode: status,
        title: title,
        extensions: [KeyValuePair.Create<string, object?>("outcome", outcome), KeyValuePair.Create<string, object?>("purpose", purpose.Value)]);
}
