using CityRights.Transparency;

namespace CityRights.Tests.Transparency.Rules;

public class MailboxTests
{
    [Theory]
    [InlineData("jan.jansen@voorbeeld.example")]
    [InlineData("Jan.Jansen@voorbeeld.example")]
    [InlineData("j.jansen@voorbeeld.example")]
    [InlineData("j.de.vries@voorbeeld.example")]
    [InlineData("anna_maria.lopez-garcia@voorbeeld.example")]
    [InlineData("jan.jansen+algoritme@voorbeeld.example")]
    [InlineData("algorithms@gmail.com")]
    [InlineData("info@OUTLOOK.com")]
    public void LooksPersonal_NameOrPrivateProvider_IsTrue(string address) => Assert.True(Mailbox.LooksPersonal(address));

    [Theory]
    [InlineData("info@voorbeeld.example")]
    [InlineData("algoritmes@voorbeeld.example")]
    [InlineData("team.parkeren@voorbeeld.example")]
    [InlineData("parkeren.vergunningen@voorbeeld.example")]
    [InlineData("klant-contact.centrum@voorbeeld.example")]
    [InlineData("functionaris-gegevens@voorbeeld.example")]
    [InlineData("dpo@voorbeeld.example")]
    [InlineData("stadsloket3.0@voorbeeld.example")]
    public void LooksPersonal_Role_IsFalse(string address) => Assert.False(Mailbox.LooksPersonal(address));

    [Fact]
    public void Validate_AddressDeclaredAsShared_IsTaken() =>
        Assert.Empty(ManifestValidator.Validate(Manifests.ScanCar.With(Via.Email("van.gogh@voorbeeld.example", sharedMailbox: true), Via.Phone("14 0999"))));

    [Theory]
    [InlineData("noreply@voorbeeld.example", true)]
    [InlineData("no-reply@voorbeeld.example", true)]
    [InlineData("No.Reply@voorbeeld.example", true)]
    [InlineData("do_not_reply@voorbeeld.example", true)]
    [InlineData("reply@voorbeeld.example", false)]
    public void DoesNotAnswer_Address_IsRecognised(string address, bool silent) => Assert.Equal(silent, Mailbox.DoesNotAnswer(address));
}
