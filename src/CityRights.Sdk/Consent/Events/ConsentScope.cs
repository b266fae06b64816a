using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>What an event is about within its purpose: data categories and recipients. Immutable, compared by content.</summary>
/// <remarks>
/// <para>Yes and no are read differently. A <see cref="ConsentEventKind.Given"/> covers exactly the categories and recipients it lists, so that a
/// category declared later was never consented to; one that lists no category covers nothing. Every other kind covers what it lists, and
/// everything where a list is empty: a plain "no" stays a no for what is declared later.</para>
/// <para>Processing by the controller itself needs no recipient.</para>
/// </remarks>
public sealed record ConsentScope
{
    private readonly ImmutableArray<DataCategory> _categories = [];
    private readonly ImmutableArray<string> _recipients = [];

    /// <summary>No list at all: everything for a "no", nothing for a "yes".</summary>
    public static ConsentScope Unlisted { get; } = new();

    /// <summary>The data categories; default counts as empty.</summary>
    public ImmutableArray<DataCategory> Categories
    {
        get => _categories;
        init => _categories = value.IsDefault ? [] : value;
    }

    /// <summary>The ids of the recipients; default counts as empty.</summary>
    public ImmutableArray<string> Recipients
    {
        get => _recipients;
        init => _recipients = value.IsDefault ? [] : value;
    }

    /// <inheritdoc/>
    public bool Equals(ConsentScope? other) =>
        other is not null && _categories.AsSpan().SequenceEqual(other._categories.AsSpan()) && _recipients.AsSpan().SequenceEqual(other._recipients.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var category in _categories)
        {
            hash.Add(category);
        }

        foreach (var recipient in _recipients)
        {
            hash.Add(recipient, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether a yes of this scope covers a category and a recipient.</summary>
    internal bool Lists(DataCategory category, string? recipient) =>
        _categories.Contains(category) && (recipient is null || _recipients.Contains(recipient));

    /// <summary>Whether anything but a yes of this scope concerns a category and a recipient.</summary>
    internal bool Concerns(DataCategory category, string? recipient) =>
        (_categories.IsEmpty || _categories.Contains(category))
        && (_recipients.IsEmpty || (recipient is not null && _recipients.Contains(recipient)));
}
