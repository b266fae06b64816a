using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CityRights.Transparency;

/// <summary>Judges all manifests of a tenant at start: each by itself and against the catalogue, and all together.</summary>
internal sealed class TransparencyOptionsValidator(IServiceProvider services) : IValidateOptions<TransparencyOptions>
{
    public ValidateOptionsResult Validate(string? name, TransparencyOptions options)
    {
        var tenant = new TenantServices(services, string.IsNullOrEmpty(name) ? Tenants.Default : name);
        var manifests = options.Declared.Select(static declared => declared.Reading.Manifest).OfType<AlgorithmManifest>().Distinct().ToList();
        List<string> failures =
        [
            .. options.Declared.SelectMany(static declared => declared.Reading.Findings.Select(finding => $"Algorithm '{declared.Name}', {finding}")),
            .. RegisterRules.Judge(manifests).Select(static finding => finding.ToString()),
        ];
        if (TryCatalogue(tenant, out var catalogue))
        {
            failures.AddRange(Judge(manifests, catalogue, tenant));
        }
        else
        {
            failures.Add(new ManifestFinding(
                "CRT-TRANSPARENCY-155", FindingSeverity.Error, string.Empty, "The manifests cannot be held against the catalogue, which has problems of its own.",
                "Mend those first.").ToString());
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Judge(List<AlgorithmManifest> manifests, PurposeCatalogue catalogue, TenantServices tenant)
    {
        var log = tenant.Shared<ILoggerFactory>()?.CreateLogger(typeof(TransparencyOptionsValidator).Namespace!) ?? NullLogger.Instance;
        var today = DateOnly.FromDateTime(tenant.Time.GetUtcNow().UtcDateTime);
        foreach (var manifest in manifests)
        {
            foreach (var finding in ManifestValidator.Validate(manifest, catalogue, today))
            {
                if (finding.Severity == FindingSeverity.Error)
                {
                    yield return $"Algorithm '{manifest.Id}', {finding}";
                }
                else
                {
                    Log.ManifestWarning(log, tenant.Tenant, manifest.Id, finding.Code, finding.Path, finding.Message, finding.Fix);
                }
            }
        }
    }

    private static bool TryCatalogue(TenantServices tenant, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PurposeCatalogue? catalogue)
    {
        try
        {
            catalogue = tenant.Get<PurposeCatalogue>();
            return true;
        }
        catch (Exception exception) when (exception is OptionsValidationException or CityRightsException)
        {
            catalogue = null;
            return false;
        }
    }
}
