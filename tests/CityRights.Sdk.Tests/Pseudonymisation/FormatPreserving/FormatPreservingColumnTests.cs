using CityRights.Pseudonymisation;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation.FormatPreserving;

public class FormatPreservingColumnTests
{
    [Property(MaxTest = 30)]
    public void EncryptMany_AnyColumn_IsWhatSingleCallsGive(int seed)
    {
        var random = new Random(seed);
        using var service = FormatPreservingServices.Open(IdentifierFormats.Text, static d => d
            .FormatPreserving("id", FormatPreservingAlphabet.DigitsAndUpperCaseLetters, FormatPreservingServices.Reason, keep: 2));
        var cipher = service.FormatPreserving("register");
        var column = Enumerable.Range(0, random.Next(0, 700)).Select(_ => Draw(random)).ToArray();
        var (outputs, statuses) = (new string?[column.Length + 1], new PseudonymisationStatus[column.Length]);
        byte[] tweak = [7];

        var refused = cipher.EncryptMany(column, outputs, statuses, tweak);

        Assert.Equal(statuses.Count(static status => !status.IsDone), refused);
        var single = new char[FormatPreservingCipher.MaxLength];
        for (var row = 0; row < column.Length; row++)
        {
            Assert.Equal(cipher.TryEncrypt(column[row], single, out var length, tweak), statuses[row]);
            Assert.Equal(statuses[row].IsDone ? single.AsSpan(0, length).ToString() : null, outputs[row]);
        }
    }

    [Fact]
    public void EncryptMany_RefusedRowWithoutStatuses_LeavesNothing()
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Bsn);
        var outputs = new string?[] { "a", "b", "c", "d" };

        Assert.Throws<InvalidIdentifierException>(() => service.FormatPreserving("register").EncryptMany(["999990019", "1", "999990019"], outputs));

        Assert.Equal(new string?[] { null, null, null, "d" }, outputs);
    }

    [Fact]
    public void EncryptMany_SpansTooShort_AreRefused()
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Bsn);
        var cipher = service.FormatPreserving("register");

        Assert.Throws<ArgumentException>(() => cipher.EncryptMany(["1", "2"], new string?[1]));
        Assert.Throws<ArgumentException>(() => cipher.EncryptMany(["1", "2"], new string?[2], new PseudonymisationStatus[1]));
        Assert.Equal(0, cipher.EncryptMany([], []));
    }

    // Runs of one form, and rows that are refused for one reason or another.
    private static string? Draw(Random random) => random.Next(40) switch
    {
        0 => null,
        1 => "AB123",
        2 => "AB12345678é",
        3 => "ab12345678",
        4 => "éé12345678",
        < 20 => string.Concat("AB", random.Next(10_000_000, 99_999_999)),
        < 35 => string.Concat(random.Next(10, 12), random.Next(10_000_000, 99_999_999)),
        var length => "XX" + new string('Z', length),
    };
}
