using System.Collections.Immutable;
using System.Security.Cryptography;
using CityRights.Keys;

namespace CityRights.Consent;

/// <summary>
/// Computes erasure marks: HMAC-SHA-256 of a reference under a key derived, for this use alone, from the root of the reference's own key version. Who
/// has the database and not the keys cannot tell whose mark it is; when the version is destroyed, its marks mean nothing to anybody.
/// </summary>
internal sealed class ErasureMarks(KeyRing keys)
{
    internal const string KeyLabel = "consent/erasure-mark/v1";

    /// <summary>The marks of a person's references whose key versions are live.</summary>
    /// <exception cref="ArgumentException">No reference is of a live key version: the references are of another ring, or long outdated.</exception>
    internal ImmutableArray<ErasureMark> Of(SubjectReferences subject)
    {
        var marks = ImmutableArray.CreateBuilder<ErasureMark>(1 + subject.Older.Length);
        Add(subject.Current, marks);
        foreach (var older in subject.Older)
        {
            Add(older, marks);
        }

        return marks.Count > 0
            ? marks.DrainToImmutable()
            : throw new ArgumentException("The references are of no live key version; make them through ISubjectReferences of this tenant.", nameof(subject));
    }

    private void Add(SubjectRef reference, ImmutableArray<ErasureMark>.Builder marks)
    {
        Span<byte> key = stackalloc byte[32];
        Span<byte> bytes = stackalloc byte[SubjectRef.ByteLength];
        Span<byte> mark = stackalloc byte[ErasureMark.ByteLength];
        try
        {
            if (!keys.TryDerive(reference.KeyVersion, KeyLabel, key))
            {
                return;
            }

            reference.WriteBytes(bytes);
            HMACSHA256.HashData(key, bytes, mark);
            marks.Add(new(mark));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
