namespace CityRights.Keys;

/// <summary>One of the formats that list key versions. They share the reader, the writer and the rules, and differ in what they hold of a key.</summary>
/// <param name="Id">The value of the member <c>format</c>.</param>
/// <param name="KeyMember">The member that holds something of a version's key; null where other files do.</param>
/// <param name="LabelMember">A further member of the whole file; null where there is none.</param>
internal sealed record KeyFileDialect(string Id, string? KeyMember, string? LabelMember = null)
{
    /// <summary>Roots: the key file.</summary>
    internal static readonly KeyFileDialect Plain = new("cityrights-keys/1", "root");

    /// <summary>Nothing of the keys: the index of a secret mount, beside which each root has a file of its own.</summary>
    internal static readonly KeyFileDialect Mount = new("cityrights-key-mount/1", null);

    /// <summary>Roots that a key-encryption service wrapped; the label names the service's key.</summary>
    internal static readonly KeyFileDialect Wrapped = new("cityrights-wrapped-keys/1", "wrapped", "wrappedBy");

    /// <summary>The derived keys of one pseudonym domain, which the label names.</summary>
    internal static readonly KeyFileDialect Domain = new("cityrights-domain-key/1", "key", "domain");
}
