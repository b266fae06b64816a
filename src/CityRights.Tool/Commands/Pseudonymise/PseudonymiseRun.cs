using CityRights.Files;
using CityRights.Internal;
using CityRights.Keys;
using CityRights.Minimisation;
using CityRights.Pseudonymisation;
using CityRights.Tool.Documents;
using CityRights.Tool.Failures;
using CityRights.Tool.Progress;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Pseudonymise;

/// <summary>One run of <c>pseudonymise</c>: policy, keys, projection, what it did.</summary>
internal static class PseudonymiseRun
{
    public static async Task<ExitCode> RunAsync(PseudonymiseRequest request, ToolConsole console, CancellationToken cancellationToken)
    {
        PlainFile.ThrowIfSpecial(request.Output);
        ThrowIfOwnInput(request);
        PlainFile.ThrowIfKeys(request.Output);
        var policy = await PolicyInput.ReadAsync(request.Policy, console, cancellationToken).ConfigureAwait(false);
        var purpose = PurposeOf(policy, request);
        using var ring = await OpenKeysAsync(purpose, request, console, cancellationToken).ConfigureAwait(false);
        using var pseudonymisation = ring is null ? null : new PseudonymisationService(ring, policy.Domains);
        var minimiser = Minimiser.Create(static _ => { }, catalogue: null, pseudonymisation);
        var options = OptionsOf(request, policy, purpose);
        try
        {
            var result = await ProgressDisplay.ShowAsync(console, WholeOf(request.Input), report =>
                new CsvProjector(minimiser, console.Time).RunAsync(options, ReportOf(report), cancellationToken)).ConfigureAwait(false);
            return PseudonymiseSummary.Write(result, request, ring is null ? null : request.KeyVersion ?? ring.CurrentVersion, console);
        }
        catch (FileProjectionException exception)
        {
            throw ProjectionFailure.Of(exception, request);
        }
        catch (MinimisationException exception)
        {
            throw PolicyInput.Unsound(exception, request.Policy);
        }
    }

    /// <summary>Not even <c>--force</c> puts the output in the place of the keys or the policy that made it.</summary>
    private static void ThrowIfOwnInput(PseudonymiseRequest request)
    {
        foreach (var (option, path) in ((string, string?)[])[("--keys", request.Keys), ("--policy", request.Policy)])
        {
            if (path is not null && RealPath.AreSame(path, request.Output))
            {
                throw new ToolException(ExitCode.Usage, $"'--out' names the file that '{option}' reads. Name another file for the output.");
            }
        }
    }

    private static PurposeFields PurposeOf(MinimisationPolicy policy, PseudonymiseRequest request)
    {
        var known = policy.Purposes.Select(static fields => fields.Purpose.Value).ToList();
        return policy.Purposes.FirstOrDefault(fields => fields.Purpose.Value == request.Purpose)
            ?? throw new ToolException(ExitCode.Usage, UnknownPurpose(request, known));
    }

    private static string UnknownPurpose(PseudonymiseRequest request, IReadOnlyList<string> known)
    {
        var meant = Parsing.NearMatch.Find(request.Purpose, known);
        return $"The policy '{request.Policy}' has no purpose '{request.Purpose}'.{(meant is null ? "" : $" Did you mean '{meant}'?")} It has: {string.Join(", ", known)}.";
    }

    /// <summary>Opens the keys where the purpose needs them; a key file that is named is opened in any case, so that a wrong one is noticed.</summary>
    private static async Task<KeyRing?> OpenKeysAsync(
        PurposeFields purpose, PseudonymiseRequest request, ToolConsole console, CancellationToken cancellationToken)
    {
        if (request.Keys is null)
        {
            return purpose.Fields.Values.Any(static form => form is PseudonymForm)
                ? throw new ToolException(ExitCode.Usage, $"The purpose '{request.Purpose}' of '{request.Policy}' has pseudonyms. Name the key file with '--keys FILE'; 'cityrights keys new FILE' makes one.")
                : null;
        }

        var options = new KeyFileOptions { AllowReadOnlyMount = request.AllowReadOnlyMount, Time = console.Time };
        var source = KeyFile.Source(request.Keys, options);
        var ring = await KeyRing.OpenAsync(source, request.Tenant ?? Tenants.Default, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (request.KeyVersion is { } version && !ring.LiveVersions.Contains(version))
        {
            ring.Dispose();
            throw new ToolException(
                ExitCode.Keys,
                $"'{request.Keys}' has no live key version {Numbers.Plain(version)}. Live: {string.Join(", ", ring.LiveVersions.Select(static live => Numbers.Plain(live)))}. See 'cityrights keys list {request.Keys}'.");
        }

        return ring;
    }

    private static CsvProjectionOptions OptionsOf(PseudonymiseRequest request, MinimisationPolicy policy, PurposeFields purpose)
    {
        var defaults = new CsvProjectionOptions { Input = request.Input, Output = request.Output, Policy = policy, Purpose = purpose.Purpose };
        return new()
        {
            Input = request.Input,
            Output = request.Output,
            Policy = policy,
            Purpose = purpose.Purpose,
            KeyVersion = request.KeyVersion,
            OnError = request.OnError,
            Encoding = request.Encoding,
            Delimiter = request.Delimiter,
            Formulas = request.Formulas,
            Overwrite = request.Overwrite,
            MaxRecordLength = request.MaxRecordLength ?? defaults.MaxRecordLength,
        };
    }

    private static long? WholeOf(string path) => new FileInfo(path) is { Exists: true, Length: > 0 } file ? file.Length : null;

    private static ProgressRelay? ReportOf(Action<long, long>? report) => report is null ? null : new ProgressRelay(report);

    /// <summary>Hands progress on at once and on the thread of the run.</summary>
    private sealed class ProgressRelay(Action<long, long> report) : IProgress<FileProgress>
    {
        public void Report(FileProgress value) => report(value.Rows, value.BytesRead);
    }
}
