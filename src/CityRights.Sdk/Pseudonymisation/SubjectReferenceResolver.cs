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
        var engines = subject.Engines(format, nameof(format));
        var current = Reference(engines[0], identifier);
        if (engines.Length == 1)
        {
            return new(current);
        }

        var older = new SubjectRef[engines.Length - 1];
        for (var index = 0; index < older.Length; index++)
        {
            older[index] = Reference(engines[index + 1], identifier);
        }

        return new(current, older);
    }

    private static SubjectRef Reference(FieldEngine engine, ReadOnlySpan<char> identifier)
    {
        if (engine.TryCompute(identifier, out var value) is { } rule)
        {
            throw new InvalidIdentifierException(engine.Format, rule);
        }

        Span<byte> bytes = stackalloc byte[PseudonymDerivation.PseudonymLength];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        return new(engine.KeyVersion, bytes);
    }
}
