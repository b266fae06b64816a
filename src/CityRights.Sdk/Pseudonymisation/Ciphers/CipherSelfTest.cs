namespace CityRights.Pseudonymisation;

/// <summary>A question to a cipher whose answer is published, asked once before its first key is taken.</summary>
internal sealed class CipherSelfTest(string cipher, Func<bool> ask)
{
    private readonly Lazy<bool> _passed = new(ask);

    internal void ThrowIfFailed()
    {
        if (!_passed.Value)
        {
            throw PseudonymisationErrors.CipherSelfTestFailed(cipher);
        }
    }
}
