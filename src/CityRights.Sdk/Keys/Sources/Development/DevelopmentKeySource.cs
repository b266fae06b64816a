namespace CityRights.Keys;

/// <summary>A key file that is made at first use. It is marked, so that it is refused where real keys are asked for.</summary>
internal sealed class DevelopmentKeySource(string path, string fullPath, string? environment) : KeySource, IEquatable<DevelopmentKeySource>
{
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
        using var content = KeyFileStore.Read(fullPath, allowReadOnlyMount: false);
        content.AddTo(destination, Description);
        return ValueTask.CompletedTask;
    }

    public bool Equals(DevelopmentKeySource? other) => other is not null && (fullPath, environment) == (other.FullPath, other.Environment);

    public override bool Equals(object? obj) => Equals(obj as DevelopmentKeySource);

    public override int GetHashCode() => fullPath.GetHashCode(StringComparison.Ordinal);

    private string FullPath => fullPath;

    private string? Environment => environment;

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
