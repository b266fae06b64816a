using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.FormatPreserving;

/// <summary>Identifiers without a check, over a stated alphabet.</summary>
public class AlphabetOutputTests
{
    private const string Reason = FormatPreservingServices.Reason;

    [Fact]
    public void Encrypt_Plates_KeepTheCountryAndGiveTheirOwnBack()
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Plate, static d => d
            .FormatPreserving("id", FormatPreservingAlphabet.DigitsAndUpperCaseLetters, Reason, keep: 2));
        var cipher = service.FormatPreserving("register");
        var outputs = new HashSet<string>();
        for (var number = 0; number < 1_000; number++)
        {
            var plate = $"NL:{number / 10 % 100:00}-ABC-{number % 10}";
            var output = cipher.Encrypt(plate);
            Assert.StartsWith("NL", output, StringComparison.Ordinal);
            Assert.Equal(8, output.Length);
            Assert.All(output, static letter => Assert.True(char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter)));
            Assert.Equal(plate.Replace(":", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), cipher.Decrypt(output));
            outputs.Add(output);
        }

        Assert.Equal(1_000, outputs.Count);
        Assert.True(cipher.LooksReal);
    }

    /// <summary>What is kept is bound: the rest of the output tells nothing of whether two identifiers share their rest.</summary>
    [Fact]
    public void Encrypt_SameRestBehindOtherKeptCharacters_IsAnother()
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Plate, static d => d
            .FormatPreserving("id", FormatPreservingAlphabet.DigitsAndUpperCaseLetters, Reason, keep: 2));
        var cipher = service.FormatPreserving("register");

        Assert.NotEqual(cipher.Encrypt("NL:12-ABC-3")[2..], cipher.Encrypt("BE:12-ABC-3")[2..]);
    }

    [Theory]
    [InlineData("12345", "format-preserving.too-short")]
    [InlineData("", "empty")]
    [InlineData("12345A", "format-preserving.alphabet")]
    [InlineData("12345\u0663", "format-preserving.alphabet")]
    [InlineData("1234567é", "format-preserving.alphabet")]
    [InlineData("123456", null)]
    [InlineData("12345678901234567890123456789012345678901234567890", null)]
    public void TryEncrypt_Text_IsRefusedByItsRule(string text, string? rule)
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Text, static d => d.FormatPreserving("id", FormatPreservingAlphabet.Digits, Reason));
        var cipher = service.FormatPreserving("register");
        var output = new char[FormatPreservingCipher.MaxLength];

        var status = cipher.TryEncrypt(text, output, out var length);

        Assert.Equal(rule, status.Rule?.Code);
        Assert.Equal(rule is null ? text : null, rule is null ? cipher.Decrypt(output.AsSpan(0, length).ToString()) : null);
    }

    [Fact]
    public void TryEncrypt_KeptCharactersOnly_AreRefused()
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Text, static d => d.FormatPreserving("id", FormatPreservingAlphabet.Digits, Reason, keep: 32));
        var cipher = service.FormatPreserving("register");

        Assert.Equal("format-preserving.too-short", cipher.TryEncrypt("123456", new char[100], out _).Rule?.Code);
        Assert.Equal("format-preserving.alphabet", cipher.TryEncrypt(new string('é', 16) + "123456", new char[100], out _).Rule?.Code);
        Assert.True(cipher.TryEncrypt(new string('*', 32) + "123456", new char[100], out _).IsDone);
    }
}
