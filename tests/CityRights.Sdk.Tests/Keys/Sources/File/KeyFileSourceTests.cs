using CityRights.Keys;

namespace CityRights.Tests.Keys;

public sealed class KeyFileSourceTests : KeySourceSuite
{
    private string Copy => Folder.PathOf("copy.keys");

    private protected override Task<KeySource> SourceAsync()
    {
        File.Copy(KeyFilePath, Copy);
        return Task.FromResult(KeyFile.Source(Copy));
    }

    private protected override KeySource SameSource() => KeyFile.Source(Copy);

    private protected override void Remove() => File.Delete(Copy);
}
