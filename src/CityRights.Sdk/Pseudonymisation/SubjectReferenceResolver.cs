using System.Buffers.Binary;

namespace CityRights.Pseudonymisation;

/// <summary>Subject references: pseudonyms of the reserved domain <c>subject</c>, whose fields are named after their formats.</summary>
internal sealed class SubjectReferenceResolver(DomainEngine subject) : ISubjectReferences
{
    /// <summary>The domain that every tenant has: an account id as text, or an e-mail address. Further fields come from <c>x.Subjects(...)</c>.</summary>
    internal static PseudonymDomainDefinition Define(IEnumerable<PseudonymField> further) => new(
        DomainRules.Subject,
        DomainRules.Subject,
        [.. new PseudonymField[] { new("text", IdentifierFormats.Text), new("e-mail", IdentifierFormats.EMail) }.Concat(further).Distinct()]);

    public SubjectReferences Resolve(string format, ReadOnlySpan<char> identifier)
    {
        ArgumentException.ThrowIfNullOrEmpty(format);
        while (true)
        {
            // All of one list, or none: a version that went meanwhile has left the next list.
            if (TryResolve(subject.Engines(format, nameof(format)), identifier) is { } references)
            {
                return references;
            }
        }
    }

    private static SubjectReferences? TryResolve(FieldEngine[] engines, ReadOnlySpan<char> identifier)
    {
        var older = engines.Length == 1 ? [] : new SubjectRef[engines.Length - 1];
        for (var index = 0; index < older.Length; index++)
        {
            if (!TryReference(engines[index + 1], identifier, out older[index]))
            {
                return null;
            }
        }

        return TryReference(engines[0], identifier, out var current) ? new(current, older) : null;
    }

    private static bool TryReference(FieldEngine engine, ReadOnlySpan<char> identifier, out SubjectRef reference)
    {
        reference = default;
        if (!engine.TryComputeIfLive(identifier, out var value, out var rule))
        {
            return false;
        }

        if (rule is not null)
        {
            throw new InvalidIdentifierException(engine.Format, rule);
        }

        Span<byte> bytes = stackalloc byte[PseudonymDerivation.PseudonymLength];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        reference = new(engine.KeyVersion, bytes);
        return true;
    }
}
