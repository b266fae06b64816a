using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityRights.AspNetCore;

/// <summary>
/// Asks the gate before an endpoint runs. Whatever goes wrong on the way blocks. It stands around the endpoint itself, not among its filters:
/// those run only on some kinds of endpoint, and a gate that is not asked lets everybody through.
/// </summary>
internal sealed class PurposeGate
{
    private readonly PurposeId _purpose;
    private readonly Func<HttpContext, ISubjectReferences, SubjectReferences> _subject;
    private readonly string _tenant;
    private readonly ILogger _log;
    private readonly RequestDelegate _next;

    private PurposeGate(
        PurposeId purpose, Func<HttpContext, ISubjectReferences, SubjectReferences> subject, string tenant, ILogger log, RequestDelegate next)
    {
        _purpose = purpose;
        _subject = subject;
        _tenant = tenant;
        _log = log;
        _next = next;
    }

    /// <summary>Puts the gate around an endpoint that is being built.</summary>
    /// <exception cref="InvalidOperationException">The tenant has no gate, or the endpoint nothing to run.</exception>
    /// <exception cref="CityRightsException">The tenant's catalogue has no such purpose.</exception>
    internal static RequestDelegate Around(
        EndpointBuilder endpoint, PurposeId purpose, Func<HttpContext, ISubjectReferences, SubjectReferences> subject, string tenant)
    {
        var services = new TenantServices(endpoint.ApplicationServices, tenant);
        if (services.Find<IProcessingGate>() is null)
        {
            throw new InvalidOperationException($"RequirePurpose needs the gate of the tenant '{tenant}', and there is none. Call city.AddConsent(...) for it.");
        }

        services.Find<PurposeCatalogue>()?.Get(purpose);
        var next = endpoint.RequestDelegate ?? throw new InvalidOperationException("RequirePurpose stands before an endpoint that runs nothing.");
        var log = services.Shared<ILoggerFactory>()?.CreateLogger(typeof(PurposeGate).Namespace!) ?? NullLogger.Instance;
        return new PurposeGate(purpose, subject, tenant, log, next).InvokeAsync;
    }

    private async Task InvokeAsync(HttpContext context)
    {
        var decision = await DecideAsync(context).ConfigureAwait(false);
        if (decision.IsPermitted)
        {
            await _next(context).ConfigureAwait(false);
            return;
        }

        Log.Blocked(_log, _purpose, decision.Outcome, decision.Reason);
        await GateProblem.SendAsync(context, _purpose, decision.Outcome).ConfigureAwait(false);
    }

    private async ValueTask<GateDecision> DecideAsync(HttpContext context)
    {
        try
        {
            var services = new TenantServices(context.RequestServices, _tenant);
            var request = new ProcessingRequest(_purpose, _subject(context, services.Get<ISubjectReferences>()));
            return await services.Get<IProcessingGate>().DecideAsync(request, context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // An error never becomes a permission, whatever it is; its text may hold what the caller sent.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(_log, _purpose, exception.GetType().FullName!);
            return new(GateOutcome.Indeterminate, GateReason.InternalError);
        }
    }
}
