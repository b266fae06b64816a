using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <content>Format-preserving output.</content>
public sealed partial class PseudonymisationService
{
    /// <summary>The fields with format-preserving output, and for which of them it may be somebody's identifier and why.</summary>
    public ImmutableArray<FormatPreservingField> FormatPreservingFields =>
    [
        .. from domain in Domains
           from declared in domain.Fields
           where declared.FormatPreserving is not null
           select new FormatPreservingField(domain.Id, declared),
    ];

    /// <summary>What replaces the identifiers of a field by others of the same form.</summary>
    /// <param name="domain">The id of the domain.</param>
    /// <param name="field">The id of the field; null for the domain's only one.</param>
    /// <param name="keyVersion">A live key version, so that a new output joins an older one; null for the current one.</param>
    /// <exception cref="ArgumentException">There is no such domain or field, or none is named where there are several.</exception>
    /// <exception cref="CityRightsException">
    /// The field is not declared so (CRT-PSEUDONYMISATION-024), or the key version is not live (CRT-PSEUDONYMISATION-013).
    /// </exception>
    /// <exception cref="ObjectDisposedException">The service or the keys were disposed.</exception>
    public FormatPreservingCipher FormatPreserving(string domain, string? field = null, int? keyVersion = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(domain);
        _ring.ThrowIfDisposed();
        var definition = Find(domain).Definition;
        var names = definition.Fields.Select(static one => one.Id);
        var named = field is null
            ? definition.Fields.Length == 1 ? definition.Fields[0] : throw PseudonymisationErrors.FieldNotNamed(domain, names, nameof(field))
            : definition.Fields.FirstOrDefault(one => one.Id == field) ?? throw PseudonymisationErrors.UnknownField(domain, field, names, nameof(field));
        return named.FormatPreserving is null
            ? throw PseudonymisationErrors.NotFormatPreserving(domain, named.Id)
            : new(_formatPreserving.Find(domain, named, keyVersion ?? KeyVersion));
    }
}
