namespace CityRights;

/// <summary>
/// Turns an identifier of a person into the references by which the library knows that person. Fulfilled by Pseudonymisation, in the reserved
/// pseudonym domain <c>subject</c>. Safe for concurrent use.
/// </summary>
public interface ISubjectReferences
{
    /// <summary>Computes a person's references under every live key version.</summary>
    /// <param name="format">The identifier's format as registered, for example <c>text</c> for an account id, or <c>e-mail</c>.</param>
    /// <param name="identifier">The identifier as the service knows it. Canonicalised here; never kept.</param>
    /// <exception cref="ArgumentException">The format is not registered, or the identifier is not valid in it. The message does not hold the identifier.</exception>
    SubjectReferences Resolve(string format, ReadOnlySpan<char> identifier);
}
