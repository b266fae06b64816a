using System.Diagnostics.CodeAnalysis;
using CityRights.Internal;

namespace CityRights.Keys;

/// <summary>
/// The derived keys of one pseudonym domain, for the department that the domain belongs to: it makes and finds the same pseudonyms as the organisation, and
/// nothing of any other domain.
/// </summary>
public static class DomainKeyFile
{
    /// <summary>Derives the keys of a domain under the live and pending versions into a new file, readable by its owner alone. Never overwrites.</summary>
    /// <remarks>Retired and destroyed versions are listed without a key. After a rotation, hand out a new file.</remarks>
    /// <param name="keyFile">The organisation's key file.</param>
    /// <param name="domain">The id of the domain, of the form of a <see cref="PurposeId"/>.</param>
    /// <param name="path">The file to make.</param>
    /// <param name="tenant">The tenant whose domain it is.</param>
    /// <param name="options">How the key file is read; null for the defaults.</param>
    /// <exception cref="ArgumentException">A path is blank, or domain or tenant is not of its form.</exception>
    /// <exception cref="CityRightsException">The key file cannot be read or is another tenant's, or the file exists (CRT-KEYS-021) or cannot be written (CRT-KEYS-028).</exception>
    public static KeyFileDescription Export(string keyFile, string domain, string path, string tenant = Tenants.Default, KeyFileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keyFile);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        IdentifierText.ThrowIfInvalid(domain);
        IdentifierText.ThrowIfInvalid(tenant);
        options ??= new();
        using var content = KeyFileStore.Read(keyFile, options.AllowReadOnlyMount);
        if (content.Tenant is { } other && other != tenant)
        {
            throw KeyErrors.OtherTenant(KeyFile.NameOf(keyFile));
        }

        content.Settle(options.Time.GetUtcNow());
        using var derived = new KeyFileContent { Dialect = KeyFileDialect.Domain, Tenant = tenant, IsForDevelopment = content.IsForDevelopment, Label = domain };
        derived.Keys.AddRange(content.Keys.Select(key => Derive(key, tenant, domain)));

        KeyFile.WriteNew(path, derived);
        return KeyFile.Describe(path, derived);
    }

    /// <summary>The file as a source of keys. Its ring serves the domain and refuses everything else (CRT-KEYS-042).</summary>
    /// <param name="path">The file; a relative path is taken from the working directory at this call.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public static KeySource Source(string path, KeyFileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new DomainKeyFileSource(path, Path.GetFullPath(path), (options ?? new()).AllowReadOnlyMount);
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The new file's content owns the key.")]
    private static RootKey Derive(RootKey root, string tenant, string domain)
    {
        if (!root.Version.IsLive && root.Version.State != KeyState.Pending)
        {
            return new(root.Version, null);
        }

        var key = new SecretBuffer(RootKey.Length);
        KeyDerivation.Derive(root.Root!.Span, KeyDerivation.PseudonymSalt, tenant, domain, key.Span);
        return new(root.Version, key);
    }
}
