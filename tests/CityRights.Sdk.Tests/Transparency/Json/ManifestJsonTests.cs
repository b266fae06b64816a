using System.Globalization;
using System.Text;
using CityRights.Testing;
using CityRights.Transparency;

namespace CityRights.Tests.Transparency.Json;

public class ManifestJsonTests
{
    private static readonly string Golden = RepositoryFiles.PathOf("tests/CityRights.Sdk.Tests/Transparency/Golden/scan-car.json");

    [Fact]
    public void Write_ScanCar_IsTheGoldenFile() =>
        Assert.Equal(File.ReadAllText(Golden), Encoding.UTF8.GetString(ManifestJson.Write(Manifests.ScanCar)));

    [Fact]
    public void Read_GoldenFile_IsTheManifest()
    {
        var reading = ManifestJson.Read(File.ReadAllBytes(Golden));

        Assert.Empty(reading.Findings);
        Assert.True(reading.IsManifest);
        Assert.Equal(Manifests.ScanCar, reading.Manifest);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Write_OtherCulture_HasTheSameBytes(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(File.ReadAllBytes(Golden), ManifestJson.Write(Manifests.ScanCar));
            Assert.Equal(Manifests.ScanCar, ManifestJson.Read(File.ReadAllBytes(Golden)).Manifest);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Write_OtherScripts_StayReadable()
    {
        var manifest = Manifests.ScanCar with { Name = Manifests.Text("Ελλάδα عربي 停車 <script>alert('&')</script> \"quoted\" \\ 🚗") };

        var text = Encoding.UTF8.GetString(ManifestJson.Write(manifest));

        Assert.Contains("Ελλάδα عربي 停車 <script>alert('&')</script> \\\"quoted\\\" \\\\", text);
        Assert.Equal(manifest, ManifestJson.Read(Encoding.UTF8.GetBytes(text)).Manifest);
    }

    [Fact]
    public void Write_HalfASurrogatePair_ThrowsInsteadOfInventingACharacter()
    {
        var manifest = Manifests.ScanCar.With(Via.Post("Postbus \uD83D"));

        Assert.Throws<ArgumentException>(() => ManifestJson.Write(manifest));
        Assert.Contains(ManifestValidator.Validate(manifest), finding => finding is { Code: "CRT-TRANSPARENCY-108", Path: "/contact/routes/0/target" });
    }

    [Fact]
    public void Write_ValueOutsideItsEnumeration_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ManifestJson.Write(
            Manifests.ScanCar with { Technique = Manifests.ScanCar.Technique with { Kind = (TechniqueKind)99 } }));

    [Fact]
    public async Task ReadAsync_StreamInSmallPieces_IsTheManifest()
    {
        using var stream = new Dribble(File.ReadAllBytes(Golden));

        Assert.Equal(Manifests.ScanCar, (await ManifestJson.ReadAsync(stream)).Manifest);
    }

    [Fact]
    public async Task ReadAsync_EndlessStream_StopsAtTheBound()
    {
        using var stream = new Endless();

        var reading = await ManifestJson.ReadAsync(stream);

        Assert.Equal("CRT-TRANSPARENCY-101", Assert.Single(reading.Findings).Code);
        Assert.InRange(stream.Given, ManifestJson.MaximumBytes, 4 * ManifestJson.MaximumBytes);
    }

    [Fact]
    public async Task ReadAsync_Cancelled_Throws()
    {
        using var stream = new Endless();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ManifestJson.ReadAsync(stream, new CancellationToken(canceled: true)));
    }

    private sealed class Dribble(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(7, buffer.Length)], cancellationToken);
    }

    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Span.Fill((byte)' ');
            Given += buffer.Length;
            return new(buffer.Length);
        }
    }
}
