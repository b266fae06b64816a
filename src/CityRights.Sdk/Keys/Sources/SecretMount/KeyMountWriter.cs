using System.Buffers.Text;

namespace CityRights.Keys;

/// <summary>Writes the files of a secret mount: the index last, so that a folder with an index is whole.</summary>
internal static class KeyMountWriter
{
    internal static void Write(string folder, KeyFileContent content)
    {
        using var text = new SecretBuffer(Base64.GetMaxEncodedToUtf8Length(RootKey.Length));
        foreach (var (version, root) in content.Keys)
        {
            if (root is not null)
            {
                Base64.EncodeToUtf8(root.Span, text.Span, out _, out var length);
                using var file = KeyFileStore.CreateNew(Path.Combine(folder, KeyMount.RootName(version.Version)));
                file.Write(text.Span[..length]);
                file.Flush(flushToDisk: true);
            }
        }

        using var index = new KeyFileContent { Dialect = KeyFileDialect.Mount, Tenant = content.Tenant, IsForDevelopment = content.IsForDevelopment };
        index.Keys.AddRange(content.Versions.Select(static version => new RootKey(version, null)));
        KeyFileStore.WriteNew(Path.Combine(folder, KeyMount.IndexName), index);
    }
}
