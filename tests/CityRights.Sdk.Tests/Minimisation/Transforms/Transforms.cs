using CityRights.Minimisation;

namespace CityRights.Tests.Minimisation.Transforms;

/// <summary>Applies a transform of the library by its name, as a policy does.</summary>
internal static class Transforms
{
    public static Transform Create(string name, TransformParameters parameters) =>
        BuiltInTransforms.All.Single(definition => definition.Name == name).Create(parameters);

    /// <summary>The output; "(refused)" for a refusal, null for a missing value.</summary>
    public static string? Apply(Transform transform, string? value) => transform.TryTransform(value, out var output) ? output : "(refused)";
}
