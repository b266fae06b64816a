namespace CityRights.Keys;

/// <summary>A key file that is made at first use. It is marked, so that it is refused where real keys are asked for.</summary>
internal sealed class DevelopmentKeySource(string path, string fullPath, string? environment) : KeySource, IEquatable<DevelopmentKeySource>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public override string Description => KeyFile.NameOf(path);

    public override ValueTask LoadAsync(KeyMaterial destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        cancellationToken.ThrowIfCancellationRequested();
        if (HostEnvironment.IsProduction(environment))
        {
            throw KeyErrors.DevelopmentInProduction(path);
        }

        destination.IsForDevelopment = true;
        destination.IsNew = !File.Exists(fullPath) && TryCreate();
        using var content = ReadWhenWhole();
        content.AddTo(destination, Description);
        return ValueTask.CompletedTask;
    }

    public bool Equals(DevelopmentKeySource? other) => other is not null && (fullPath, environment) == (other.FullPath, other.Environment);

    public override bool Equals(object? obj) => Equals(obj as DevelopmentKeySource);

    public override int GetHashCode() => fullPath.GetHashCode(StringComparison.Ordinal);

    private string FullPath => fullPath;

    private string? Environment => environment;

    /// <summary>
    /// Several processes of one developer start at once, and one of them is still writing the file. Loading must complete synchronously, so this
    /// waits where it stands; only ever outside production.
    /// </summary>
    private KeyFileContent ReadWhenWhole()
    {
        KeyFileContent? content = null;
        SpinWait.SpinUntil(() => (content = TryRead()) is not null, Patience);
        return content ?? KeyFileStore.Read(fullPath, allowReadOnlyMount: false);
    }

    private KeyFileContent? TryRead()
    {
        try
        {
            return KeyFileStore.Read(fullPath, allowReadOnlyMount: false);
        }
        catch (CityRightsException exception) when (exception.Code == KeyErrors.FileMalformed(path, "").Code || exception.Code == KeyErrors.FileUnreadable(path).Code)
        {
            return null;
        }
    }

    private bool TryCreate()
    {
        try
        {
            KeyFile.Create(fullPath, new(), development: true);
            return true;
        }
        catch (CityRightsException exception) when (exception.Code == KeyErrors.FileExists(path).Code)
        {
            // Another process of the same developer was faster; its keys are read.
            return false;
        }
    }
}
