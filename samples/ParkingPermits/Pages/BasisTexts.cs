using CityRights;

namespace ParkingPermits.Pages;

/// <summary>The legal bases in words.</summary>
internal static class BasisTexts
{
    private static readonly LocalisedText Consent = Words.Of("Your consent (GDPR, article 6(1)(a))", "Uw toestemming (AVG, artikel 6 lid 1 onder a)", "Su consentimiento (RGPD, artículo 6.1.a)");
    private static readonly LocalisedText Contract = Words.Of("A contract (GDPR, article 6(1)(b))", "Een overeenkomst (AVG, artikel 6 lid 1 onder b)", "Un contrato (RGPD, artículo 6.1.b)");
    private static readonly LocalisedText LegalObligation = Words.Of("A legal obligation (GDPR, article 6(1)(c))", "Een wettelijke verplichting (AVG, artikel 6 lid 1 onder c)", "Una obligación legal (RGPD, artículo 6.1.c)");
    private static readonly LocalisedText VitalInterest = Words.Of("A vital interest (GDPR, article 6(1)(d))", "Een vitaal belang (AVG, artikel 6 lid 1 onder d)", "Un interés vital (RGPD, artículo 6.1.d)");
    private static readonly LocalisedText PublicTask = Words.Of("A public task (GDPR, article 6(1)(e))", "Een publieke taak (AVG, artikel 6 lid 1 onder e)", "Una función pública (RGPD, artículo 6.1.e)");
    private static readonly LocalisedText LegitimateInterest = Words.Of("A legitimate interest (GDPR, article 6(1)(f))", "Een gerechtvaardigd belang (AVG, artikel 6 lid 1 onder f)", "Un interés legítimo (RGPD, artículo 6.1.f)");
    private static readonly LocalisedText NotStated = Words.Of("not stated", "niet genoemd", "no indicada");

    public static LocalisedText Of(LegalBasis basis) => basis switch
    {
        LegalBasis.Consent => Consent,
        LegalBasis.Contract => Contract,
        LegalBasis.LegalObligation => LegalObligation,
        LegalBasis.VitalInterest => VitalInterest,
        LegalBasis.PublicTask => PublicTask,
        LegalBasis.LegitimateInterest => LegitimateInterest,
        _ => NotStated,
    };
}
