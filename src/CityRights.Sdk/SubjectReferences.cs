namespace CityRights;

/// <summary>
/// Everything by which one person is found: the reference under the current key version, and those under older versions that are still alive.
/// Made by <see cref="ISubjectReferences"/>; immutable. The default value refers to nobody, and the gate answers Indeterminate for it.
/// </summary>
public readonly struct SubjectReferences : IEquatable<SubjectReferences>
{
    private readonly SubjectRef[]? _older;

    /// <summary>Creates the references of one person.</summary>
    /// <param name="current">The reference under the current version.</param>
    /// <param name="older">Those under older live versions, newest first; copied.</param>
    /// <exception cref="ArgumentException">A reference is the default value.</exception>
    public SubjectReferences(SubjectRef current, params ReadOnlySpan<SubjectRef> older)
    {
        if (current.IsDefault || older.Contains(default))
        {
            throw new ArgumentException("A reference refers to nobody; make references through ISubjectReferences.", nameof(current));
        }

        Current = current;
        _older = older.IsEmpty ? null : older.ToArray();
    }

    /// <summary>The reference under the current key version; new rows are written with it.</summary>
    public SubjectRef Current { get; }

    /// <summary>The references under older live key versions, newest first; often empty.</summary>
    public ReadOnlySpan<SubjectRef> Older => _older;

    /// <summary>Whether this is the default value, which refers to nobody.</summary>
    public bool IsDefault => Current.IsDefault;

    /// <summary>Whether both hold the same references in the same order.</summary>
    public static bool operator ==(SubjectReferences left, SubjectReferences right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SubjectReferences left, SubjectReferences right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SubjectReferences other) => Current == other.Current && Older.SequenceEqual(other.Older);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SubjectReferences other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Current.GetHashCode();

    /// <summary>A redacted form that is the same for everybody.</summary>
    public override string ToString() => IsDefault ? "SubjectReferences(nobody)" : "SubjectReferences(redacted)";
}
