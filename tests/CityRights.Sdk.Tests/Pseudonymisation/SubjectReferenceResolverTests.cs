using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;

namespace CityRights.Tests.Pseudonymisation;

public sealed class SubjectReferenceResolverTests
{
    [Fact]
    public void Resolve_SeveralVersions_CurrentFirstThenOlder()
    {
        using var service = TestDomains.Open(versions: 3);

        var person = service.Subjects.Resolve("text", "resident 4711");

        Assert.Equal(3, person.Current.KeyVersion);
        Assert.Equal([2, 1], person.Older.ToArray().Select(reference => reference.KeyVersion));
        Assert.Equal(person, service.Subjects.Resolve("text", "resident 4711"));
    }

    [Fact]
    public void Resolve_OneVersion_HasNoOlder()
    {
        using var service = TestDomains.Open();

        Assert.Equal(0, service.Subjects.Resolve("e-mail", "zoe@example.org").Older.Length);
    }

    [Fact]
    public void Resolve_Value_IsThePseudonymOfTheReservedDomain()
    {
        using var service = TestDomains.Open(tenant: "alphen");
        var bytes = new byte[SubjectRef.ByteLength];
        service.Subjects.Resolve("text", "resident 4711").Current.WriteBytes(bytes);

        var expected = Engine.IndependentDerivation.Pseudonym(FixedKeySource.RootOf(1), "alphen", "subject", "text", "text", 1, "resident 4711");
        Assert.Equal(expected, System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes.AsSpan(4)));
    }

    [Fact]
    public void Resolve_AfterRotation_FindsTheFormerReference()
    {
        using var before = TestDomains.Open(versions: 1);
        using var after = TestDomains.Open(versions: 2);

        Assert.Contains(before.Subjects.Resolve("text", "x").Current, after.Subjects.Resolve("text", "x").Older.ToArray());
    }

    [Fact]
    public void Resolve_UnknownFormatOrInvalidIdentifier_IsRefusedWithoutIt()
    {
        using var service = TestDomains.Open();

        Assert.Contains("text, e-mail", Assert.Throws<ArgumentException>(() => service.Subjects.Resolve("plate", "NL:1")).Message, StringComparison.Ordinal);
        var exception = Assert.Throws<InvalidIdentifierException>(() => service.Subjects.Resolve("e-mail", "canary-person"));
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_DeclaredFormat_Works()
    {
        using var service = new PseudonymisationService(FixedKeySource.Ring(), [], [new("plate", IdentifierFormats.Plate)]);

        Assert.False(service.Subjects.Resolve("plate", "NL:12-ABC-3").IsDefault);
    }
}
