using System.Globalization;

namespace CityRights.Pseudonymisation;

/// <summary>Makes the keyed function of a suite. The key is the caller's, who overwrites it.</summary>
internal delegate PseudonymFunction PseudonymFunctionFactory(ReadOnlySpan<byte> key, IdentifierFormat format);

/// <summary>
/// A keyed function by which pseudonyms are made, with all its parameters: a value with a name and a date. Another parameter is another suite. Its name
/// goes into the key derivation, so that no two suites ever share a key.
/// </summary>
/// <remarks>The suites are listed in <see cref="PseudonymSuites"/>; each adds itself from its own folder.</remarks>
public sealed class PseudonymSuite
{
    internal PseudonymSuite(string id, DateOnly recommended, int keyLength, PseudonymFunctionFactory create)
    {
        Id = id;
        Recommended = recommended;
        KeyLength = keyLength;
        Create = create;
    }

    /// <summary>The name, for example <c>hmac-sha256-128</c>: function and bits of output. It goes into the derivation and never changes.</summary>
    public string Id { get; }

    /// <summary>The day from which the library recommends the suite for its use. What is thought of it may change later; the suite does not.</summary>
    public DateOnly Recommended { get; }

    /// <summary>How many bytes a field's key has.</summary>
    internal int KeyLength { get; }

    internal PseudonymFunctionFactory Create { get; }

    /// <summary>Name and date.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} ({Recommended:yyyy-MM-dd})");
}
