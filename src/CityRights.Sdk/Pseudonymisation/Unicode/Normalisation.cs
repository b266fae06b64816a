using System.Buffers;
using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>Text under normalisation, in a rented buffer that is cleared when it is given back.</summary>
internal ref struct Normalisation : IDisposable
{
    /// <summary>The most that NFC, NFD and NFKC lengthen a text in UTF-16 (Unicode Standard Annex 15, section 9).</summary>
    private const int NfcExpansion = 3;
    private const int NfdExpansion = 4;
    private const int NfkcExpansion = 18;

    private readonly char[] _buffer;

    private Normalisation(char[] buffer, int length)
    {
        _buffer = buffer;
        Text = buffer.AsSpan(0, length);
    }

    /// <summary>The text.</summary>
    internal Span<char> Text { get; private set; }

    /// <summary>Normalises well-formed text to NFC.</summary>
    internal static Normalisation ToNfc(ReadOnlySpan<char> text) => To(NormalizationForm.FormC, NfcExpansion, text);

    /// <summary>Normalises well-formed text to NFD.</summary>
    internal static Normalisation ToNfd(ReadOnlySpan<char> text) => To(NormalizationForm.FormD, NfdExpansion, text);

    /// <summary>Normalises well-formed text to NFKC.</summary>
    internal static Normalisation ToNfkc(ReadOnlySpan<char> text) => To(NormalizationForm.FormKC, NfkcExpansion, text);

    /// <summary>Folds the case of well-formed text and leaves out what is ignored by default.</summary>
    internal static Normalisation ToFolded(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length * PinnedUnicode.FoldingExpansion);
        return new(buffer, PinnedUnicode.Fold(text, buffer));
    }

    /// <summary>Replaces every code point by its simple lower case; the length stays.</summary>
    internal readonly void ToLower()
    {
        var rest = Text;
        while (!rest.IsEmpty)
        {
            Rune.DecodeFromUtf16(rest, out var rune, out var length);
            var lower = PinnedUnicode.ToLower(rune.Value);
            if (lower != rune.Value)
            {
                new Rune(lower).EncodeToUtf16(rest);
            }

            rest = rest[length..];
        }
    }

    public void Dispose()
    {
        Text = default;
        ArrayPool<char>.Shared.Return(_buffer, clearArray: true);
    }

    private static Normalisation To(NormalizationForm form, int expansion, ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length * expansion);
        if (text.TryNormalize(buffer, out var length, form))
        {
            return new(buffer, length);
        }

        ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        throw new InvalidOperationException("Normalisation lengthened a text more than the standard allows.");
    }
}
