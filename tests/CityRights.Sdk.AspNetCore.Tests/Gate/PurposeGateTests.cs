using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityRights.AspNetCore.Gate;

/// <summary>The gate stands before everything that an endpoint can be, and before everything that runs with it.</summary>
public class PurposeGateTests
{
    private static readonly SubjectReferences Resident = new(new SubjectRef(1, new byte[16]));

    [Fact]
    public async Task Gate_BeforeEveryKindOfEndpoint_IsAsked()
    {
        await using var app = await StartAsync(GateOutcome.Deny, app =>
        {
            app.MapGet("/handler", () => "reached").RequirePurpose("permit-sms", Subject);
            app.MapGet("/delegate", (HttpContext context) => context.Response.WriteAsync("reached")).RequirePurpose("permit-sms", Subject);
            app.Map("/any", (RequestDelegate)(context => context.Response.WriteAsync("reached"))).RequirePurpose("permit-sms", Subject);
            app.MapFallback("/fallback", context => context.Response.WriteAsync("reached")).RequirePurpose("permit-sms", Subject);
            app.MapAlgorithms("/pages").RequirePurpose("permit-sms", Subject);
            var group = app.MapGroup("/group").RequirePurpose("permit-sms", Subject);
            group.MapGet("/handler", () => "reached");
            group.MapGroup("/inner").MapGet("/delegate", (HttpContext context) => context.Response.WriteAsync("reached"));
        });

        foreach (var path in new[] { "/handler", "/delegate", "/any", "/fallback", "/pages", "/pages/scan-car", "/group/handler", "/group/inner/delegate" })
        {
            using var answer = await app.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Gate_Denies_NeitherFilterNorBindingHasRun()
    {
        var ran = false;
        await using var app = await StartAsync(GateOutcome.Deny, app => app.MapPost("/", (Form form) => form.Name)
            .AddEndpointFilter((context, next) =>
            {
                ran = true;
                return next(context);
            })
            .RequirePurpose("permit-sms", Subject));

        using var body = new StringContent("{ this is not JSON", System.Text.Encoding.UTF8, "application/json");
        using var answer = await app.Client.PostAsync(new Uri("/", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(ran);
    }

    [Fact]
    public async Task Gate_Permits_TheEndpointRunsAsWithout()
    {
        await using var app = await StartAsync(GateOutcome.Permit, app => app.MapPost("/{id}", (string id, Form form) => $"{id} {form.Name}").RequirePurpose("permit-sms", Subject));

        using var body = new StringContent("{\"name\":\"x\"}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await app.Client.PostAsync(new Uri("/7", UriKind.Relative), body);

        Assert.Equal("7 x", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task RequirePurpose_Twice_BothMustPermit()
    {
        await using var app = await TestApp.StartAsync(
            builder => Register(builder, new Gate(request => request.Purpose == "permit-sms" ? GateOutcome.Permit : GateOutcome.Deny)),
            app =>
            {
                app.MapGet("/first", () => "reached").RequirePurpose("permit-sms", Subject).RequirePurpose("parking-enforcement", Subject);
                app.MapGet("/second", () => "reached").RequirePurpose("parking-enforcement", Subject).RequirePurpose("permit-sms", Subject);
                app.MapGet("/both", () => "reached").RequirePurpose("permit-sms", Subject).RequirePurpose("permit-sms", Subject);
            });

        using var first = await app.GetAsync("/first");
        using var second = await app.GetAsync("/second");
        using var both = await app.GetAsync("/both");

        Assert.Equal(HttpStatusCode.Forbidden, first.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, second.StatusCode);
        Assert.Equal("reached", await both.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Answer_ProblemDocument_NamesPurposeAndNobody()
    {
        await using var app = await StartAsync(GateOutcome.Deny, app => app.MapGet("/{plate}", (string plate) => plate).RequirePurpose("permit-sms", Subject));

        using var answer = await app.GetAsync("/canary-12-AB-34");

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(
            """{"type":"urn:cityrights:problem:denied","title":"Not permitted for this purpose","status":403,"outcome":"denied","purpose":"permit-sms"}""",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Gate_DefaultSubject_AsksForNobody()
    {
        var gate = new Gate(request => request.Subject.IsDefault ? GateOutcome.Indeterminate : GateOutcome.Permit);
        await using var app = await TestApp.StartAsync(builder => Register(builder, gate), app => app.MapGet("/", () => "reached").RequirePurpose("permit-sms", (_, _) => default));

        using var answer = await app.GetAsync("/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Gate_GivesUpByItself_Blocks()
    {
        await using var app = await TestApp.StartAsync(
            builder => Register(builder, new Gate(_ => throw new OperationCanceledException("deadline"))), app => app.MapGet("/", () => "reached").RequirePurpose("permit-sms", Subject));

        using var answer = await app.GetAsync("/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Gate_OfANamedTenant_DecidesForIt()
    {
        await using var app = await TestApp.StartAsync(
            builder =>
            {
                builder.Services.AddCityRights("leiden", city => city.Declare());
                builder.Services.AddKeyedSingleton<IProcessingGate>("leiden", new Gate(_ => GateOutcome.Permit));
                builder.Services.AddKeyedSingleton<ISubjectReferences>("leiden", new People());
            },
            app => app.MapGet("/", () => "reached").RequirePurpose("permit-sms", Subject, tenant: "leiden"));

        using var answer = await app.GetAsync("/");

        Assert.Equal("reached", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Start_UnknownPurpose_StopsIt()
    {
        var exception = await Assert.ThrowsAsync<CityRightsException>(() => TestApp.StartAsync(
            builder =>
            {
                builder.AddCityRights(city => city.Declare());
                RegisterGate(builder, new Gate(_ => GateOutcome.Permit));
            },
            app => app.MapGet("/", () => "reached").RequirePurpose("permit-smss", Subject)));

        Assert.Contains("did you mean 'permit-sms'?", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoGate_StopsIt()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApp.StartAsync(
            builder => builder.AddCityRights(city => city.Declare()), app => app.MapGet("/", () => "reached").RequirePurpose("permit-sms", Subject)));

        Assert.Contains("AddConsent", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_AtTraceWithFaults_HoldsNothingOfAnybody()
    {
        const string canary = "canary-jansen";
        using var log = new Recorder();
        await using var app = await TestApp.StartAsync(
            builder =>
            {
                builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft", LogLevel.None);
                Register(builder, new Gate(_ => throw new InvalidOperationException(canary)));
            },
            app => app.MapGet("/{name}", () => "reached").RequirePurpose("permit-sms", Subject));

        using var answer = await app.GetAsync("/" + canary);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains(log.Messages, message => message.Contains("System.InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Messages, message => message.Contains("canary", StringComparison.Ordinal));
    }

    private static SubjectReferences Subject(HttpContext context, ISubjectReferences people) => people.Resolve("text", "resident");

    private static Task<TestApp> StartAsync(GateOutcome outcome, Action<WebApplication> map) =>
        TestApp.StartAsync(builder => Register(builder, new Gate(_ => outcome)), map);

    private static void Register(WebApplicationBuilder builder, Gate gate)
    {
        builder.Services.AddCityRights(city => city.Declare().AddTransparency(x => x.Manifest(Samples.ScanCar)));
        RegisterGate(builder, gate);
    }

    private static void RegisterGate(WebApplicationBuilder builder, Gate gate)
    {
        builder.Services.AddSingleton<IProcessingGate>(gate);
        builder.Services.AddSingleton<ISubjectReferences>(new People());
    }

    internal sealed record Form(string Name);

    private sealed class People : ISubjectReferences
    {
        public SubjectReferences Resolve(string format, ReadOnlySpan<char> identifier) => Resident;
    }

    private sealed class Gate(Func<ProcessingRequest, GateOutcome> answer) : IProcessingGate
    {
        public ValueTask<GateDecision> DecideAsync(ProcessingRequest request, CancellationToken cancellationToken = default) =>
            new(new GateDecision(answer(request), GateReason.None));
    }

    private sealed class Recorder : ILoggerProvider, ILogger
    {
        private readonly List<string> _messages = [];

        public IReadOnlyList<string> Messages
        {
            get
            {
                lock (_messages)
                {
                    return [.. _messages];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_messages)
            {
                _messages.Add($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
            // Nothing to let go of.
        }
    }
}
