using System.Security.Cryptography;
using CityRights.Keys;

namespace CityRights.Tests.Keys;

/// <summary>A key-encryption service in memory: AES-KWP (RFC 5649) under a key of its own.</summary>
internal sealed class TestKeyEncryption : KeyEncryption, IDisposable
{
    private readonly Aes _aes = Aes.Create();

    public override string Name { get; } = "test/" + Guid.NewGuid().ToString("N");

    /// <summary>What the service answers instead; null to do its work.</summary>
    public string? Answer { get; set; }

    public bool IsDown { get; set; }

    /// <summary>What an answer waits for; null to answer at once.</summary>
    public Task? Waits { get; set; }

    public override async ValueTask<string> WrapAsync(ReadOnlyMemory<byte> root, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return Answer ?? Convert.ToBase64String(_aes.EncryptKeyWrapPadded(root.Span));
    }

    public override async ValueTask UnwrapAsync(string wrapped, Memory<byte> root, CancellationToken cancellationToken)
    {
        await (Waits ?? Task.CompletedTask);
        await Task.Yield();
        if (IsDown)
        {
            throw new HttpRequestException("The service is down.");
        }

        _aes.DecryptKeyWrapPadded(Convert.FromBase64String(wrapped), root.Span);
    }

    public void Dispose() => _aes.Dispose();
}
