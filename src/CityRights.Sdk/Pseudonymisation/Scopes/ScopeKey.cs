using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>The key of one document or epoch, which stands in the place of a domain's key, and what ends its use. Owns the bytes.</summary>
internal abstract class ScopeKey(string name, PseudonymSuite suite) : IDisposable
{
    private readonly SecretBuffer _key = new(PseudonymDerivation.KeyLength);

    internal string Name { get; } = name;

    internal ulong Code { get; } = ScopeName.CodeOf(name);

    internal Span<byte> Bytes => _key.Span;

    internal bool IsDisposed { get; private set; }

    /// <summary>Whether the epoch's key was destroyed or is due; never for a document.</summary>
    internal abstract bool HasEnded { get; }

    /// <summary>Throws when nothing may be made under the key any more.</summary>
    internal abstract void ThrowIfEnded();

    internal PseudonymFunction CreateFunction(PseudonymField field)
    {
        var function = PseudonymDerivation.CreateFunction(_key.Span, field, suite);
        try
        {
            _key.ThrowIfDisposedMeanwhile();
            return function;
        }
        catch (ObjectDisposedException)
        {
            function.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        IsDisposed = true;
        _key.Dispose();
    }
}
