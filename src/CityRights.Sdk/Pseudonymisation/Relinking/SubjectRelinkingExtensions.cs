namespace CityRights.Pseudonymisation;

/// <summary>Re-linking one person, at the moment at which the identifier is at hand anyway.</summary>
public static class SubjectRelinkingExtensions
{
    /// <summary>Turns an identifier into references, and makes its person known under the current key version: for the next sign-in. Writes nothing where nothing is older.</summary>
    /// <param name="references">The references of the tenant.</param>
    /// <param name="holder">What knows people, such as the consent store.</param>
    /// <param name="format">The identifier's format as registered, for example <c>text</c>.</param>
    /// <param name="identifier">The identifier as the service knows it. Never kept.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The references, as <see cref="ISubjectReferences.Resolve"/> makes them.</returns>
    /// <exception cref="ArgumentException">An argument is null, the format is not registered, or the identifier is not valid in it.</exception>
    /// <exception cref="CityRightsException">The holder could not be written. The references are sound all the same; whoever shall sign in anyway resolves them without it.</exception>
    public static async ValueTask<SubjectReferences> ResolveAndRelinkAsync(
        this ISubjectReferences references, ISubjectReferenceHolder holder, string format, string identifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(holder);
        ArgumentNullException.ThrowIfNull(identifier);
        var subject = references.Resolve(format, identifier);
        if (!subject.Older.IsEmpty)
        {
            await holder.RelinkAsync([subject], cancellationToken).ConfigureAwait(false);
        }

        return subject;
    }
}
