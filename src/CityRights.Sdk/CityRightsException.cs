namespace CityRights;

/// <summary>
/// The one exception type of the library: a failure that is neither wrong use (that is an <see cref="ArgumentException"/> or
/// <see cref="InvalidOperationException"/>) nor an expected "no" (that is a result with a typed reason).
/// </summary>
/// <remarks>
/// The message names what failed and how to mend it, and never carries personal data, a subject reference, a pseudonym or key
/// material: it may reach a log, a screen or another organisation.
/// </remarks>
public class CityRightsException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">A stable code of the form <c>CRT-ROOM-nnn</c>; each has an entry under <c>docs/diagnostics</c> and is never reused.</param>
    /// <param name="message">What failed and how to mend it, without personal data.</param>
    /// <param name="innerException">The cause, or null.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is null or empty.</exception>
    public CityRightsException(string code, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        Code = code;
    }

    /// <summary>
    /// Whether what was asked could only not be reached just now: a lock, a full or failing disk, a server that does not answer. False where what is there
    /// cannot be trusted, so that a continuity policy never continues past it.
    /// </summary>
    /// <value>False by default.</value>
    public bool IsOutage { get; init; }

    /// <summary>The stable code, for example <c>CRT-KEYS-001</c>.</summary>
    public string Code { get; }
}
