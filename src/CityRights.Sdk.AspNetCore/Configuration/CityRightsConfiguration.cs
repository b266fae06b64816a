using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.AspNetCore;

/// <summary>Declares what stands in a tenant's section: the organisation, and the catalogue as a file's path or written out.</summary>
internal static class CityRightsConfiguration
{
    internal const string Section = "CityRights";
    internal const string TenantsSection = "Tenants";

    internal static void Declare(ICityRightsBuilder city, IConfigurationSection section, string contentRoot)
    {
        var organisation = section.GetSection("Organisation");
        if (organisation.Exists())
        {
            DeclareOrganisation(city, organisation);
        }

        var catalogue = section.GetSection("Catalogue");
        if (catalogue.Value is { Length: > 0 } path)
        {
            city.PurposesFromJson(Path.Combine(contentRoot, path));
        }
        else if (catalogue.GetChildren().Any())
        {
            using var document = new MemoryStream(CatalogueSection.ToJson(catalogue));
            city.PurposesFromJson(document);
        }
    }

    private static void DeclareOrganisation(ICityRightsBuilder city, IConfigurationSection organisation)
    {
        string[] known = ["Name", "Contact", "DataProtectionOfficer", "ComplaintAuthority"];
        foreach (var unknown in organisation.GetChildren().Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
        {
            Problem(city, unknown.Path, $"There is no such key; the organisation has: {string.Join(", ", known)}.");
        }

        var (name, contact) = (organisation["Name"], organisation["Contact"]);
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(contact))
        {
            Problem(city, organisation.Path, "The organisation needs Name and Contact; write both.");
        }
        else
        {
            city.Organisation(name, contact, NullIfBlank(organisation["DataProtectionOfficer"]), NullIfBlank(organisation["ComplaintAuthority"]));
        }
    }

    private static void Problem(ICityRightsBuilder city, string key, string message) =>
        city.Services.Configure<CatalogueOptions>(
            Tenants.OptionsName(city.Tenant), options => options.Problems.Add(new("CRT-ASPNETCORE-001", string.Empty, $"Configuration '{key}': {message}")));

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
