namespace CityRights;

/// <summary>The names and fixed words of the catalogue document, version 1.</summary>
internal static class CatalogueMembers
{
    internal const string Schema = "schema";
    internal const string SchemaValue = "cityrights/catalogue/1";
    internal const string EditorSchema = "$schema";
    internal const string Organisation = "organisation";
    internal const string Name = "name";
    internal const string Contact = "contact";
    internal const string DataProtectionOfficer = "dataProtectionOfficer";
    internal const string ComplaintAuthority = "complaintAuthority";
    internal const string Categories = "categories";
    internal const string Label = "label";
    internal const string Sensitivity = "sensitivity";
    internal const string Broader = "broader";
    internal const string Purposes = "purposes";
    internal const string Title = "title";
    internal const string Description = "description";
    internal const string Kind = "kind";
    internal const string Basis = "basis";
    internal const string LegalProvision = "legalProvision";
    internal const string Controllers = "controllers";
    internal const string JointArrangement = "jointArrangement";
    internal const string Reference = "reference";
    internal const string ContactPoint = "contactPoint";
    internal const string DataCategories = "dataCategories";
    internal const string SecondGrounds = "secondGrounds";
    internal const string Article = "article";
    internal const string Provision = "provision";
    internal const string DataSubjects = "dataSubjects";
    internal const string Recipients = "recipients";
    internal const string NoRecipients = "none";
    internal const string Role = "role";
    internal const string Agreement = "agreement";
    internal const string ThirdCountry = "thirdCountry";
    internal const string TransferGround = "transferGround";
    internal const string Retention = "retention";
    internal const string After = "after";
    internal const string Period = "period";
    internal const string Outcome = "outcome";
    internal const string Schedule = "schedule";
    internal const string AppliesTo = "appliesTo";
    internal const string SecurityMeasures = "securityMeasures";
    internal const string ImpactAssessment = "impactAssessment";
    internal const string Notice = "notice";
    internal const string ValidFor = "validFor";
    internal const string LeastProof = "leastProof";
    internal const string Continuity = "continuity";
    internal const string ReportOnlyUntil = "reportOnlyUntil";
}
