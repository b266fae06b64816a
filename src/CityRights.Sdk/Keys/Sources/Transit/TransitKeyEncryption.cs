using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;

namespace CityRights.Keys;

/// <summary>
/// Key encryption over HTTP in the style of HashiCorp Vault's and OpenBao's transit engine: <c>POST v1/transit/encrypt/&lt;key&gt;</c> and
/// <c>v1/transit/decrypt/&lt;key&gt;</c>. Safe for concurrent use.
/// </summary>
/// <remarks>
/// The plain root is parsed from the bounded answer straight into pinned memory, and the answer is overwritten. Copies that the sockets and the HTTP client of
/// the platform hold in buffers of their own are out of reach until they are used again: where that matters, use a mount.
/// No redirect is followed, no proxy and no cookie is used.
/// </remarks>
public sealed class TransitKeyEncryption : KeyEncryption, IDisposable
{
    private const int LongestAnswer = 64 * 1024;

    private readonly TransitOptions _options;
    private readonly HttpClient _client;

    /// <summary>Prepares the calls; nothing is asked yet.</summary>
    /// <param name="options">Where the engine is.</param>
    /// <exception cref="ArgumentException">The address is not absolute or not TLS, or a name holds more than letters, digits, <c>.</c>, <c>-</c>, <c>_</c>; the mount may hold <c>/</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The deadline is not between a millisecond and five minutes.</exception>
    public TransitKeyEncryption(TransitOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        TransitRules.ThrowIfUnsafe(options);
        _options = options;
        _client = CreateClient(options.Address);
        Name = $"{options.Mount}/{options.Key}";
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override async ValueTask<string> WrapAsync(ReadOnlyMemory<byte> root, CancellationToken cancellationToken)
    {
        using var request = new SecretBuffer(TransitJson.RequestLength(Base64.GetMaxEncodedToUtf8Length(root.Length)));
        using var answer = new SecretBuffer(LongestAnswer);
        var length = TransitJson.WriteEncrypt(root.Span, request);
        var read = await PostAsync("encrypt", request.Memory[..length], answer, cancellationToken).ConfigureAwait(false);
        return TransitJson.ReadCiphertext(answer.Span[..read]) ?? throw KeyErrors.EncryptionAnswer(Name);
    }

    /// <inheritdoc/>
    public override async ValueTask UnwrapAsync(string wrapped, Memory<byte> root, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(wrapped);
        using var request = new SecretBuffer(TransitJson.RequestLength(Encoding.UTF8.GetMaxByteCount(wrapped.Length)));
        using var answer = new SecretBuffer(LongestAnswer);
        var length = TransitJson.WriteDecrypt(wrapped, request);
        var read = await PostAsync("decrypt", request.Memory[..length], answer, cancellationToken).ConfigureAwait(false);
        if (!TransitJson.TryReadPlaintext(answer.Span[..read], root.Span))
        {
            root.Span.Clear();
            throw KeyErrors.EncryptionAnswer(Name);
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _client.Dispose();

    private async ValueTask<int> PostAsync(string operation, ReadOnlyMemory<byte> body, SecretBuffer answer, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(_options.Deadline, _options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"v1/{_options.Mount}/{operation}/{_options.Key}");
            request.Headers.TryAddWithoutValidation("X-Vault-Token", TransitToken.Read(_options));
            request.Headers.TryAddWithoutValidation("X-Vault-Request", "true");
            request.Content = new ReadOnlyMemoryContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw KeyErrors.EncryptionRefused(Name, (int)response.StatusCode);
            }

            return await ReadAsync(response, answer, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw KeyErrors.EncryptionUnreachable(Name);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw KeyErrors.EncryptionUnreachable(Name);
        }
    }

    private async ValueTask<int> ReadAsync(HttpResponseMessage response, SecretBuffer answer, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var read = await body.ReadAtLeastAsync(answer.Memory, answer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return read < answer.Length ? read : throw KeyErrors.EncryptionAnswer(Name);
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The client owns the handler.")]
    private static HttpClient CreateClient(Uri address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
    {
        BaseAddress = address,
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LongestAnswer,
    };
}
