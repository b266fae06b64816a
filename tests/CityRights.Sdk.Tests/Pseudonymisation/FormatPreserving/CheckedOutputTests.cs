using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.FormatPreserving;

/// <summary>What replaces an identifier with a check is nobody's, and gives the identifier back.</summary>
public class CheckedOutputTests
{
    private const int Million = 1_000_000;
    private const int ForEachFormat = 80_000;
    private const int Piece = 10_000;

    public static TheoryData<string> Formats => [.. CheckedIdentifiers.Formats.Select(static format => format.Id)];

    /// <summary>A million of the Dutch numbers, and a million of all the others together. The control is the declaration to look real, below: all are accepted.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void Encrypt_ByDefault_NoOutputOfAMillionPassesTheCheck(string id)
    {
        var format = CheckedIdentifiers.Format(id);
        using var service = FormatPreservingServices.Open(format);
        var cipher = service.FormatPreserving("register");
        var outputs = new string?[Piece];
        var accepted = 0;
        foreach (var piece in CheckedIdentifiers.Draw(id, seed: 1).Take(id == IdentifierFormats.Bsn.Id ? Million : ForEachFormat).Chunk(Piece))
        {
            Assert.Equal(0, cipher.EncryptMany(piece, outputs));
            accepted += outputs.AsSpan(0, piece.Length).ToArray().Count(output => format.Check(output) is null);
        }

        Assert.False(cipher.LooksReal);
        Assert.Equal(0, accepted);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Decrypt_OfEveryOutput_IsTheIdentifier(string id)
    {
        using var service = FormatPreservingServices.Open(CheckedIdentifiers.Format(id));
        var cipher = service.FormatPreserving("register");
        byte[] tweak = [1, 2, 3, 4, 5, 6, 7, 8];
        Assert.All(CheckedIdentifiers.Draw(id, seed: 2).Take(2_000), identifier =>
        {
            var output = cipher.Encrypt(identifier, tweak);
            Assert.Equal(identifier.Length, output.Length);
            Assert.Equal(identifier, cipher.Decrypt(output, tweak));
            Assert.Null(cipher.Decrypt(identifier, tweak));
        });
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Encrypt_DeclaredToLookReal_EveryOutputIsAnIdentifierAndGivesItsOwnBack(string id)
    {
        var format = CheckedIdentifiers.Format(id);
        using var service = FormatPreservingServices.Open(format, looksReal: true);
        var cipher = service.FormatPreserving("register");
        var identifiers = CheckedIdentifiers.Draw(id, seed: 3).Distinct().Take(2_000).ToArray();
        var outputs = new string?[identifiers.Length];

        Assert.Equal(0, cipher.EncryptMany(identifiers, outputs));

        Assert.True(cipher.LooksReal);
        Assert.Equal(outputs.Length, outputs.Distinct().Count());
        Assert.All(identifiers.Zip(outputs), pair =>
        {
            Assert.Null(format.Check(pair.Second));
            Assert.Equal(pair.First, cipher.Decrypt(pair.Second!));
        });
    }

    /// <summary>Outputs of neighbours: every character that is enciphered takes every value about equally often (chi square, one in a million by chance).</summary>
    [Fact]
    public void Encrypt_NeighbouringIdentifiers_AreSpreadEvenly()
    {
        const int count = 100_000;
        using var service = FormatPreservingServices.Open(IdentifierFormats.Bsn);
        var cipher = service.FormatPreserving("register");
        var identifiers = Enumerable.Range(12_000_000, count * 2).SelectMany(static body => Enumerable.Range(0, 10).Select(check => $"{body}{check}"))
            .Where(static number => IdentifierFormats.Bsn.Check(number) is null).Take(count).ToArray();
        var outputs = new string?[count];
        cipher.EncryptMany(identifiers, outputs);

        Assert.Equal(count, outputs.Distinct().Count());
        for (var place = 0; place < 8; place++)
        {
            var chiSquare = outputs.GroupBy(output => output![place]).Sum(static digit => Math.Pow(digit.Count() - (count / 10.0), 2) / (count / 10.0));
            Assert.InRange(chiSquare, 0.1, 45);
        }
    }
}
