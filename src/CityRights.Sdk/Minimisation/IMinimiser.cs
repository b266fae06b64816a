using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CityRights.Minimisation;

/// <summary>Projects records to what a purpose needs. Safe for concurrent use.</summary>
/// <remarks>For a purpose that is not declared for a record nothing leaves: an empty object, and a count.</remarks>
public interface IMinimiser
{
    /// <summary>The declared policies: those given by name and those that the maps amount to.</summary>
    ImmutableArray<MinimisationPolicy> Policies { get; }

    /// <summary>
    /// JSON metadata that writes exactly what the purpose needs of a mapped type, or of a list of a mapped type:
    /// <c>JsonSerializer.Serialize(permit, minimiser.TypeInfo&lt;Permit&gt;("scan"))</c>.
    /// </summary>
    /// <remarks>A value that does not fit its declared form is written as null and counted, never as it is.</remarks>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="purpose">The purpose. One that the type's map does not declare writes an empty object and is counted.</param>
    /// <exception cref="ArgumentException">The purpose is the default value.</exception>
    /// <exception cref="InvalidOperationException">The type has no map, or no JSON context was given.</exception>
    JsonTypeInfo<T> TypeInfo<T>(PurposeId purpose);

    /// <summary>
    /// The options behind <see cref="TypeInfo{T}"/>: one read-only object per purpose. They project objects; a bare value such as a string has no
    /// members to leave out, and passing one to the serializer writes it.
    /// </summary>
    /// <param name="purpose">The purpose; one that no map declares writes every object empty.</param>
    /// <exception cref="ArgumentException">The purpose is the default value.</exception>
    /// <exception cref="InvalidOperationException">No JSON context was given.</exception>
    JsonSerializerOptions JsonOptions(PurposeId purpose);

    /// <summary>Prepares the projection of a table's rows.</summary>
    /// <param name="policy">The policy; it need not be one of <see cref="Policies"/>, and is judged likewise.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="columns">The names of the table's columns, in their order.</param>
    /// <param name="keyVersion">Pins the key version of pseudonyms, so that the output joins with earlier output of that version; null for the
    /// current one.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="MinimisationException">The policy does not declare the purpose, or names a column, transform, domain or purpose that does
    /// not exist; the exception lists every problem and names no column that the policy does not name.</exception>
    RowProjector Rows(MinimisationPolicy policy, PurposeId purpose, IReadOnlyList<string> columns, int? keyVersion = null);
}
