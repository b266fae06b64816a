using System.Diagnostics;
using System.Reflection;
using CityRights.Testing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CityRights.Architecture.Docs;

/// <summary>
/// Runs compiled snippets in this process, in an empty folder, and catches what they print. A program that hosts is
/// stopped when it is up. Not for concurrent use: the current folder and the console belong to the process.
/// </summary>
internal static class SnippetRunner
{
    private const string EnvironmentVariable = "ASPNETCORE_ENVIRONMENT";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program to its end and answers what it printed.</summary>
    /// <param name="program">The program.</param>
    /// <param name="environment">The environment of a host; a new web project starts in Development, by its launch settings.</param>
    /// <param name="get">The path to fetch when a host is up, if any.</param>
    public static async Task<string> RunAsync(byte[] program, string? environment = null, string? get = null)
    {
        using var folder = new TempFolder();
        var (oldFolder, oldOut) = (Directory.GetCurrentDirectory(), Console.Out);
        var printed = new StringWriter();
        Directory.SetCurrentDirectory(folder.Path);
        Console.SetOut(printed);
        Environment.SetEnvironmentVariable(EnvironmentVariable, environment);
        try
        {
            using var watcher = new HostWatcher(get);
            using var listeners = DiagnosticListener.AllListeners.Subscribe(watcher);
            var entry = Assembly.Load(program).EntryPoint!;
            object[] arguments = entry.GetParameters().Length == 0 ? [] : [new[] { "--urls=http://127.0.0.1:0" }];
            var run = Task.Run(() => entry.Invoke(null, arguments));
            await run.WaitAsync(Deadline).ConfigureAwait(false);
            await watcher.FetchedAsync().ConfigureAwait(false);
        }
        finally
        {
            Environment.SetEnvironmentVariable(EnvironmentVariable, null);
            Console.SetOut(oldOut);
            Directory.SetCurrentDirectory(oldFolder);
        }

        return printed.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Sees every host that is built, fetches a path of it when it is up, and stops it.</summary>
    private sealed class HostWatcher(string? get) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];
        private Task? _fetched;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilt", Value: IHost host })
            {
                var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
                lifetime.ApplicationStarted.Register(() => _fetched = FetchThenStopAsync(host, lifetime));
            }
        }

        public async Task FetchedAsync()
        {
            if (_fetched is not null)
            {
                await _fetched.ConfigureAwait(false);
            }
            else if (get is not null)
            {
                throw new InvalidOperationException($"'{get}' was to be fetched, but nothing was started.");
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

        private async Task FetchThenStopAsync(IHost host, IHostApplicationLifetime lifetime)
        {
            try
            {
                if (get is not null)
                {
                    var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
                    using var client = new HttpClient { BaseAddress = new Uri(address) };
                    using var response = await client.GetAsync(new Uri(get, UriKind.Relative)).ConfigureAwait(false);
                    response.EnsureSuccessStatusCode();
                }
            }
            finally
            {
                lifetime.StopApplication();
            }
        }
    }
}
