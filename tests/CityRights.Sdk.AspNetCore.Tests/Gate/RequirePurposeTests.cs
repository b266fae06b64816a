using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityRights.AspNetCore.Gate;

public class RequirePurposeTests
{
    private static readonly SubjectReferences Resident = new(new SubjectRef(1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]));

    [Theory]
    [InlineData(GateOutcome.Permit, GateReason.ConsentGiven, HttpStatusCode.OK)]
    [InlineData(GateOutcome.Deny, GateReason.Withdrawn, HttpStatusCode.Forbidden)]
    [InlineData(GateOutcome.Indeterminate, GateReason.StoreUnavailable, HttpStatusCode.ServiceUnavailable)]
    public async Task Request_Decision_BecomesTheStatus(GateOutcome outcome, GateReason reason, HttpStatusCode expected)
    {
        var gate = new Gate(_ => new(outcome, reason));

        var (status, body) = await GetAsync(gate, (_, people) => people.Resolve("text", "r-1"));

        Assert.Equal(expected, status);
        Assert.Equal(outcome == GateOutcome.Permit, body == "reached");
        Assert.DoesNotContain(reason.ToString(), body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(new ProcessingRequest("permit-sms", Resident), gate.Asked);
    }

    [Fact]
    public async Task Request_GateThrows_IsBlockedWithoutItsText()
    {
        var (status, body) = await GetAsync(new(_ => throw new InvalidOperationException("canary-resident")), (_, people) => people.Resolve("text", "r-1"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.DoesNotContain("canary", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_SubjectThrows_IsBlockedAndTheGateNotAsked()
    {
        var gate = new Gate(_ => new(GateOutcome.Permit, GateReason.ConsentGiven));

        var (status, _) = await GetAsync(gate, (_, _) => throw new ArgumentException("canary-resident"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(default, gate.Asked);
    }

    [Fact]
    public void RequirePurpose_NoPurpose_IsRefused()
    {
        using var app = WebApplication.CreateSlimBuilder().Build();

        Assert.Throws<ArgumentException>(() => app.MapGet("/", () => "x").RequirePurpose(default, (_, people) => people.Resolve("text", "r-1")));
    }

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(Gate gate, Func<HttpContext, ISubjectReferences, SubjectReferences> subject)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IProcessingGate>(gate);
        builder.Services.AddSingleton<ISubjectReferences>(new People());
        await using var app = builder.Build();
        app.MapGet("/remind", () => "reached").RequirePurpose("permit-sms", subject);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(address + "/remind"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private sealed class People : ISubjectReferences
    {
        public SubjectReferences Resolve(string format, ReadOnlySpan<char> identifier) =>
            format == "text" && identifier is "r-1" ? Resident : throw new ArgumentException("canary-resident");
    }

    private sealed class Gate(Func<ProcessingRequest, GateDecision> answer) : IProcessingGate
    {
        internal ProcessingRequest Asked { get; private set; }

        public ValueTask<GateDecision> DecideAsync(ProcessingRequest request, CancellationToken cancellationToken = default)
        {
            Asked = request;
            return ValueTask.FromResult(answer(request));
        }
    }
}
