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
        return builder.Declare(catalogue.Build());
    }

    /// <summary>Declares purposes, and what else stands there, in the JSON document of a catalogue file.</summary>
    /// <remarks>
    /// The format is that of <see cref="PurposeCatalogue.LoadAsync"/>, except that the organisation may be declared elsewhere. What is wrong with
    /// the document makes the start fail, with everything else that is wrong, and each problem says its line.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="utf8Json">The document; read now and to its end, not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ICityRightsBuilder PurposesFromJson(this ICityRightsBuilder builder, Stream utf8Json)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return builder.Declare(CatalogueDocument.Read(utf8Json));
    }

    /// <summary>Declares purposes, and what else stands there, in a catalogue file.</summary>
    /// <remarks>As the other overload. A file that cannot be read makes the start fail, too.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The file, read now; a relative path starts at the current directory.</param>
    /// <exception cref="ArgumentException">An argument is null, or the path empty.</exception>
    public static ICityRightsBuilder PurposesFromJson(this ICityRightsBuilder builder, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return builder.Declare(CatalogueDocument.ReadFile(path));
    }

    private static ICityRightsBuilder Declare(this ICityRightsBuilder builder, CatalogueDocument document) =>
        builder.Declare(document.Declared).Declare(options =>
        {
            options.Documents.Add(document);
            foreach (var problem in document.Problems)
            {
                options.Problems.Add(problem);
            }
        });

    private static ICityRightsBuilder Declare(this ICityRightsBuilder builder, CatalogueDeclarations declared) =>
        builder.Declare(options =>
        {
            foreach (var organisation in declared.Organisations)
            {
                options.Organisations.Add(organisation);
            }

            foreach (var purpose in declared.Purposes)
            {
                options.Purposes.Add(purpose);
            }

            foreach (var category in declared.Categories)
            {
                options.Categories.Add(category);
            }
        });

    private static ICityRightsBuilder Declare(this ICityRightsBuilder builder, Action<CatalogueOptions> declare)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(Tenants.OptionsName(builder.Tenant), declare);
        return builder;
    }
}
