using System.Reflection;
using System.Runtime.CompilerServices;
using CityRights.Architecture.Surface;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Architecture.Registration;

/// <summary>The verbs that register something: public extension methods named <c>Add…</c> or <c>Use…</c>.</summary>
internal static class Verb
{
    private static readonly Type[] Extended = [typeof(IServiceCollection), typeof(ICityRightsBuilder)];

    public static IReadOnlyList<MethodInfo> All { get; } =
        [.. PublicSurface.Types
            .Where(type => type is { IsAbstract: true, IsSealed: true })
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.IsDefined(typeof(ExtensionAttribute), inherit: false)
                && Extended.Contains(method.GetParameters()[0].ParameterType)
                && (method.Name.StartsWith("Add", StringComparison.Ordinal) || method.Name.StartsWith("Use", StringComparison.Ordinal)))];

    /// <summary>The name of a verb with the types of what it takes after the builder, such as <c>AddX(Action`1)</c>.</summary>
    public static string NameOf(MethodInfo verb) =>
        $"{verb.Name}({string.Join(", ", verb.GetParameters().Skip(1).Select(parameter => parameter.ParameterType.Name))})";
}
