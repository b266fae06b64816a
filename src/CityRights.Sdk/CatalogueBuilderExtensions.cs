using Microsoft.Extensions.DependencyInjection;

namespace CityRights;

/// <summary>The verbs that declare organisation and purposes.</summary>
public static class CatalogueBuilderExtensions
{
    /// <summary>Declares the organisation that answers for the purposes.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Its name.</param>
    /// <param name="contact">How it is reached; a role, never a person's own mailbox.</param>
    /// <param name="dataProtectionOfficer">How its data protection officer is reached.</param>
    /// <param name="complaintAuthority">The authority with which a complaint is lodged.</param>
    /// <exception cref="ArgumentException">Name or contact is blank.</exception>
    public static ICityRightsBuilder Organisation(
        this ICityRightsBuilder builder, string name, string contact, string? dataProtectionOfficer = null, string? complaintAuthority = null)
    {
        var organisation = new Organisation(name, contact)
        {
            DataProtectionOfficer = dataProtectionOfficer,
            ComplaintAuthority = complaintAuthority,
        };
        return builder.Declare(options => options.Organisations.Add(organisation));
    }

    /// <summary>Declares purposes and data categories.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="declare">Declares them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ICityRightsBuilder Purposes(this ICityRightsBuilder builder, Action<PurposeCatalogueBuilder> declare)
    {
        ArgumentNullException.ThrowIfNull(declare);
        var catalogue = new PurposeCatalogueBuilder();
        declare(catalogue);
        return builder.Declare(options =>
        {
            foreach (var purpose in catalogue.Purposes)
            {
                options.Purposes.Add(purpose);
            }

            foreach (var category in catalogue.Categories)
            {
                options.Categories.Add(category);
            }
        });
    }

    private static ICityRightsBuilder Declare(this ICityRightsBuilder builder, Action<CatalogueOptions> declare)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(Tenants.OptionsName(builder.Tenant), declare);
        return builder;
    }
}
