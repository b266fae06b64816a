using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CityRights.Pseudonymisation;

namespace CityRights.Minimisation;

/// <summary>The <see cref="IMinimiser"/> over a set of declarations; made by the container, or by <see cref="Create"/> without one.</summary>
public sealed class Minimiser : IMinimiser
{
    private readonly MinimisationPlan _plan;

    internal Minimiser(MinimisationOptions options, PurposeCatalogue? catalogue, PseudonymisationService? pseudonymisation)
    {
        _plan = new(options, catalogue, PseudonymSource.Of(pseudonymisation));
        if (!_plan.Problems.IsEmpty)
        {
            throw new MinimisationException(_plan.Problems);
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<MinimisationPolicy> Policies => _plan.Policies;

    private JsonProjector Json => _plan.Json
        ?? throw new InvalidOperationException("No JSON metadata is given; call Json(YourContext.Default) in AddMinimisation.");

    /// <summary>Makes a minimiser without a container.</summary>
    /// <param name="declare">Declares maps, policies and transforms.</param>
    /// <param name="catalogue">The catalogue in which every purpose must be; null takes the purposes of the policies as declared.</param>
    /// <param name="pseudonymisation">Makes pseudonyms; null where no policy asks for one. It stays its owner's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="declare"/> is null.</exception>
    /// <exception cref="MinimisationException">A declaration is not sound; the exception lists every problem.</exception>
    public static Minimiser Create(Action<MinimisationBuilder> declare, PurposeCatalogue? catalogue = null, PseudonymisationService? pseudonymisation = null)
    {
        ArgumentNullException.ThrowIfNull(declare);
        var builder = new MinimisationBuilder();
        declare(builder);
        var options = new MinimisationOptions();
        builder.Apply(options);
        return new(options, catalogue, pseudonymisation);
    }

    /// <inheritdoc/>
    public JsonTypeInfo<T> TypeInfo<T>(PurposeId purpose)
    {
        ThrowIfDefault(purpose);
        return Json.TypeInfo<T>(purpose);
    }

    /// <inheritdoc/>
    public JsonSerializerOptions JsonOptions(PurposeId purpose)
    {
        ThrowIfDefault(purpose);
        return Json.Options(purpose);
    }

    /// <inheritdoc/>
    public RowProjector Rows(MinimisationPolicy policy, PurposeId purpose, IReadOnlyList<string> columns, int? keyVersion = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(columns);
        return RowPlanner.Plan(_plan.Compiler, policy, purpose, columns, keyVersion);
    }

    private static void ThrowIfDefault(PurposeId purpose)
    {
        if (purpose.IsDefault)
        {
            throw new ArgumentException("The default purpose names nothing.", nameof(purpose));
        }
    }
}
