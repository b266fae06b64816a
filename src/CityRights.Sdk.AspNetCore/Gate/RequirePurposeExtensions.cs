using CityRights.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CityRights;

/// <summary>The verb that puts the gate before an endpoint.</summary>
public static class RequirePurposeExtensions
{
    /// <summary>
    /// Lets a request reach the endpoint only if the processing of the named person's data for the purpose is permitted by what was declared and said.
    /// </summary>
    /// <remarks>
    /// <para>Otherwise the answer is a problem document (RFC 9457): 403 where the gate denies, 503 where it cannot decide. Both name the purpose and
    /// neither says why, since the reason is about the person; the reason is logged without the person.</para>
    /// <para>The person is the one whose data it is, named by the caller of this method: there is no fallback to whoever is signed in. Where
    /// <paramref name="subject"/> gives the default value or throws, the gate cannot decide.</para>
    /// <para>The gate is asked before the endpoint's filters and its model binding see anything, on every kind of endpoint and on groups of them.
    /// Called twice, both must permit. Purpose and tenant are looked up when the endpoints are built, which <c>builder.AddCityRights(...)</c> does
    /// before the server listens.</para>
    /// </remarks>
    /// <typeparam name="TBuilder">The kind of endpoint builder.</typeparam>
    /// <param name="endpoint">The endpoint or group.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="subject">Finds the person whose data the request is about; is given the tenant's <see cref="ISubjectReferences"/>.</param>
    /// <param name="tenant">The tenant whose gate decides.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the purpose or tenant names nothing.</exception>
    public static TBuilder RequirePurpose<TBuilder>(
        this TBuilder endpoint, PurposeId purpose, Func<HttpContext, ISubjectReferences, SubjectReferences> subject, string tenant = Tenants.Default)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        if (purpose.IsDefault)
        {
            throw new ArgumentException("The purpose names nothing; pass the id of a declared purpose.", nameof(purpose));
        }

        endpoint.Finally(built => built.RequestDelegate = PurposeGate.Around(built, purpose, subject, tenant));
        return endpoint;
    }
}
