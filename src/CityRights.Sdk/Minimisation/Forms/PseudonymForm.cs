using System.Collections.Immutable;

namespace CityRights.Minimisation;

/// <summary>The value replaced by a keyed pseudonym, as token text.</summary>
public sealed class PseudonymForm : FieldForm
{
    internal PseudonymForm(string domain, string field, ImmutableArray<string> missing)
    {
        Domain = domain;
        Field = field;
        Missing = missing;
    }

    /// <summary>The id of the pseudonym domain: values of two domains never match.</summary>
    public string Domain { get; }

    /// <summary>The id of the domain's field, which says what its identifiers look like: values of two fields never match. Never the name of a column.</summary>
    public string Field { get; }

    /// <summary>The values that mean "not known", such as <c>n/a</c>; they come out as missing. In ordinal order.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <inheritdoc/>
    public override string Word => "pseudonym";
}
