using CityRights.Internal;

namespace CityRights.Minimisation;

/// <summary>Names a place in a policy.</summary>
internal static class MinimisationPath
{
    internal const string Purposes = "/purposes";

    internal static string Of(PurposeId purpose) => JsonPointer.Append(Purposes, purpose.Value);

    internal static string Of(PurposeId purpose, string field) => JsonPointer.Append(Of(purpose), Printable.Name(field));
}
