using System.Buffers;
using System.Buffers.Text;

namespace CityRights.Keys;

/// <summary>The base64 text of a root, decoded straight into pinned memory.</summary>
internal static class KeyFileRoot
{
    internal static SecretBuffer Decode(ReadOnlySpan<byte> base64, int version, string path)
    {
        if (!Base64.IsValid(base64, out var length) || base64.ContainsAny(" \t\r\n"u8))
        {
            throw KeyErrors.FileMalformed(path, "a root is not base64");
        }

        if (length != RootKey.Length)
        {
            throw KeyErrors.NotA256BitRoot(version);
        }

        var root = new SecretBuffer(RootKey.Length);
        var status = Base64.DecodeFromUtf8(base64, root.Span, out _, out var written);
        if (status == OperationStatus.Done && written == RootKey.Length)
        {
            return root;
        }

        root.Dispose();
        throw KeyErrors.FileMalformed(path, "a root is not base64");
    }
}
