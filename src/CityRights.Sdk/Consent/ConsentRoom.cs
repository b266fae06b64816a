using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityRights.Consent;

/// <summary>Verbs, gate, notices and the review of continued decisions, over one store. Safe for concurrent use.</summary>
/// <remarks>A container makes it from <c>city.AddConsent(...)</c>; without one, <see cref="Open"/> does.</remarks>
public sealed class ConsentRoom : IDisposable
{
    private readonly ContinuityReview _review;

    private ConsentRoom(ConsentParts parts, ILogger logger)
    {
        var queue = new ContinuityQueue(parts.Options.ContinuityQueue);
        var gate = new Gate(parts.Gate, new GateFallback(queue, parts.Gate.Time, logger));
        _review = new(queue, gate, logger);
        Gate = gate;
        Notices = parts.Notices;
        Consents = new ConsentVerbs(parts);
    }

    /// <summary>The verbs.</summary>
    public IConsents Consents { get; }

    /// <summary>The gate.</summary>
    public IProcessingGate Gate { get; }

    /// <summary>The notices.</summary>
    public NoticeRegistry Notices { get; }

    /// <summary>The review of what a continuity policy let through.</summary>
    public IContinuityReview Continuity => _review;

    /// <summary>Makes the room without a container, after the checks that a container makes at start.</summary>
    /// <param name="setup">What it needs.</param>
    /// <exception cref="ArgumentException">Store and keys are of two tenants, or something is null.</exception>
    /// <exception cref="CityRightsException">The declarations are not sound; the message lists every problem.</exception>
    public static ConsentRoom Open(ConsentSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        if (setup.Catalogue is null || setup.Store is null || setup.Keys is null || setup.Time is null)
        {
            throw new ArgumentException("Catalogue, store, keys and clock are all needed.", nameof(setup));
        }

        if (setup.Store.Tenant != setup.Keys.Tenant)
        {
            throw new ArgumentException("The store and the keys are of two tenants; open both for the same.", nameof(setup));
        }

        var notices = new NoticeOptions();
        var declared = new ConsentBuilder(notices);
        setup.Declare?.Invoke(declared);
        var options = new ConsentOptions();
        declared.Apply(options);
        var problems = NoticeRules.Judge(notices, setup.Catalogue.Purposes);
        problems.AddRange(new ConsentOptionsValidator().Validate(null, options).Failures ?? []);
        return problems.Count == 0
            ? Create(setup, notices, options)
            : throw ConsentErrors.NotSound(problems);
    }

    /// <summary>Ends the room; store and keys stay as they are.</summary>
    public void Dispose() => _review.Dispose();

    /// <summary>Makes the room from declarations that were judged.</summary>
    internal static ConsentRoom Create(ConsentSetup setup, NoticeOptions declared, ConsentOptions options)
    {
        var notices = new NoticeRegistry(NoticeRules.Distinct(declared));
        var purposes = setup.Catalogue.Purposes
            .Select((purpose, index) => new GatePurpose(index, purpose, notices.TryGet(purpose.Notice, out var notice) ? notice : null))
            .ToFrozenDictionary(static purpose => purpose.Purpose.Id);
        var logger = setup.Logging?.CreateLogger(ConsentLogging.Category) ?? NullLogger.Instance;
        return new(new(new(purposes, setup.Store, setup.Time, options), notices, new(setup.Keys), new(setup.Keys)) { Random = setup.Random }, logger);
    }
}
