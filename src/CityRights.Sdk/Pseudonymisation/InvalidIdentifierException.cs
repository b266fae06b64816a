namespace CityRights.Pseudonymisation;

/// <summary>Thrown where an identifier breaks a rule of its format and the caller did not ask for a result. Never holds the identifier.</summary>
public sealed class InvalidIdentifierException : ArgumentException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="format">The format.</param>
    /// <param name="rule">The broken rule.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public InvalidIdentifierException(IdentifierFormat format, IdentifierRule rule)
        : base(Describe(format, rule))
    {
        Format = format;
        Rule = rule;
    }

    /// <summary>The format.</summary>
    public IdentifierFormat Format { get; }

    /// <summary>The broken rule.</summary>
    public IdentifierRule Rule { get; }

    private static string Describe(IdentifierFormat format, IdentifierRule rule)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(rule);
        return $"The identifier is not valid in the format '{format.Name}': {rule.Text} (rule '{rule.Code}')";
    }
}
