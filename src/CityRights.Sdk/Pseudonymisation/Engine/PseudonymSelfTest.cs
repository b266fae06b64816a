using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>One golden vector of docs/pseudonymisation/test-vectors.json, asked once before the first pseudonym: the whole way from a root to a token.</summary>
internal static class PseudonymSelfTest
{
    private const string Expected = "park_1_PP6VN33AA82P6CKY2ESXQTPED0R";

    private static readonly Lazy<bool> Passed = new(Run);

    internal static void ThrowIfFailed()
    {
        if (!Passed.Value)
        {
            throw PseudonymisationErrors.SelfTestFailed();
        }
    }

    private static bool Run()
    {
        using var material = new KeyMaterial("alphen");
        Span<byte> root = stackalloc byte[RootKey.Length];
        for (var index = 0; index < root.Length; index++)
        {
            root[index] = (byte)index;
        }

        material.Add(new(1, KeyState.Active, default, default, KeyFingerprint.Of(1, root)), root);
        using var ring = KeyRing.Seal(material, "self-test");
        using var engine = new FieldEngine(ring, 1, "parking", new("plate", IdentifierFormats.Plate));
        Span<char> token = stackalloc char[TokenText.MaximumLength];
        return engine.TryCompute("NL:12-ABC-3", out var pseudonym) is null
            && TokenText.TryWrite("park", 1, pseudonym, token, out var length)
            && token[..length].SequenceEqual(Expected);
    }
}
