using System.Collections.Immutable;

namespace CityRights;

/// <summary>The rules for the organisation.</summary>
internal static class OrganisationRules
{
    internal static void Judge(ImmutableArray<Organisation> organisations, CatalogueProblems problems)
    {
        if (organisations.IsEmpty)
        {
            problems.Add("CRT-HALL-105", "/organisation", "The organisation is not declared; call Organisation(name, contact) or write \"organisation\".");
        }
        else if (organisations.Length > 1)
        {
            problems.Add("CRT-HALL-106", "/organisation", "The organisation is declared twice with different content; keep one Organisation(...).");
        }

        foreach (var organisation in organisations)
        {
            TextChecks.Line(organisation.Name, "/organisation/name", problems);
            TextChecks.Line(organisation.Contact, "/organisation/contact", problems);
            TextChecks.Line(organisation.DataProtectionOfficer, "/organisation/dataProtectionOfficer", problems);
            TextChecks.Line(organisation.ComplaintAuthority, "/organisation/complaintAuthority", problems);
        }
    }
}
