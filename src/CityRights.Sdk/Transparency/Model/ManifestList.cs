using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Transparency;

/// <summary>An immutable list that is equal to another when their items are, so that records which hold one compare as values.</summary>
/// <remarks>The default value is the empty list. Safe for concurrent use. Written with a collection expression: <c>[first, second]</c>.</remarks>
/// <typeparam name="T">The items.</typeparam>
[CollectionBuilder(typeof(ManifestList), nameof(ManifestList.Create))]
public readonly struct ManifestList<T> : IReadOnlyList<T>, IEquatable<ManifestList<T>>
{
    private readonly ImmutableArray<T> _items;

    internal ManifestList(ImmutableArray<T> items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.IsDefault ? 0 : _items.Length;

    /// <summary>Whether the list has no items.</summary>
    public bool IsEmpty => Count == 0;

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <inheritdoc/>
    public T this[int index] => Items[index];

    /// <summary>Whether both lists hold equal items in the same order.</summary>
    public static bool operator ==(ManifestList<T> left, ManifestList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(ManifestList<T> left, ManifestList<T> right) => !left.Equals(right);

    /// <summary>Returns a copy with one more item at the end.</summary>
    /// <param name="item">The item.</param>
    [System.Diagnostics.Contracts.Pure]
    public ManifestList<T> Add(T item) => new(Items.Add(item));

    /// <inheritdoc/>
    public bool Equals(ManifestList<T> other) => Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ManifestList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsEmpty ? 0 : HashCode.Combine(Count, Items[0]);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The items, separated by commas, in brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", Items)}]";
}
