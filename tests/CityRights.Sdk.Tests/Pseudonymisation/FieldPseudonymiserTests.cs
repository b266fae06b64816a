using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation;

public sealed class FieldPseudonymiserTests : IDisposable
{
    private readonly PseudonymisationService _service = TestDomains.Open(versions: 2);

    public void Dispose() => _service.Dispose();

    [Fact]
    public void Field_Current_WritesWhatTheTypedDomainWrites()
    {
        var field = _service.Field("parking", "plate");

        Assert.Equal(("parking", "plate", 2, "plate"), (field.Domain, field.Field, field.KeyVersion, field.Format.Name));
        Assert.Equal(_service.Domain<ParkingDomain>().Pseudonymise("NL:12-ABC-3", "plate").ToToken(), field.ToToken("NL:12-ABC-3"));
        Assert.Equal("FieldPseudonymiser(parking, plate, plate)", field.ToString());
    }

    [Fact]
    public void Field_PinnedVersion_JoinsAnOlderOutput()
    {
        using var before = TestDomains.Open(versions: 1);

        var pinned = _service.Field("parking", "plate", keyVersion: 1);

        Assert.Equal(1, pinned.KeyVersion);
        Assert.Equal(before.Field("parking", "plate").ToToken("NL:12-ABC-3"), pinned.ToToken("NL:12-ABC-3"));
        Assert.NotEqual(_service.Field("parking", "plate").ToToken("NL:12-ABC-3"), pinned.ToToken("NL:12-ABC-3"));
    }

    [Fact]
    public void Field_OnlyOne_NeedsNoName() => Assert.Equal("permit", _service.Field("youth-care").Field);

    [Fact]
    public void Field_WhatIsNotThere_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => _service.Field("libraries"));
        Assert.Throws<ArgumentException>(() => _service.Field("subject"));
        Assert.Throws<ArgumentException>(() => _service.Field("parking"));
        Assert.Throws<ArgumentException>(() => _service.Field("parking", "driver"));
        Assert.Equal("CRT-PSEUDONYMISATION-013", Assert.Throws<CityRightsException>(() => _service.Field("parking", "plate", 3)).Code);
    }

    [Fact]
    public void TryWriteToken_EveryOutcome_IsTyped()
    {
        var field = _service.Field("parking", "plate");
        var destination = new char[FieldPseudonymiser.MaxTokenLength];

        Assert.Equal(PseudonymisationStatus.Done, field.TryWriteToken("NL:12-ABC-3", destination, out var written));
        Assert.Equal(field.ToToken("NL:12-ABC-3"), new string(destination, 0, written));

        var invalid = field.TryWriteToken("12", destination, out written);
        Assert.Equal((PseudonymisationOutcome.InvalidIdentifier, "plate.country", 0), (invalid.Outcome, invalid.Rule!.Code, written));

        Array.Clear(destination);
        Assert.Equal(PseudonymisationStatus.DestinationTooShort, field.TryWriteToken("NL:12-ABC-3", destination.AsSpan(0, 20), out written));
        Assert.Equal(0, written);
        Assert.All(destination, letter => Assert.Equal('\0', letter));
    }

    [Fact]
    public void ToToken_InvalidIdentifier_ThrowsWithoutIt()
    {
        var exception = Assert.Throws<InvalidIdentifierException>(() => _service.Field("parking", "holder").ToToken("canary-person-4711"));

        Assert.DoesNotContain("4711", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Field_AfterTheServiceIsDisposed_Throws()
    {
        var field = _service.Field("parking", "plate");
        _service.Dispose();

        Assert.Throws<ObjectDisposedException>(() => field.ToToken("NL:12-ABC-3"));
    }
}
