using System.Reflection;
using System.Runtime.CompilerServices;

namespace CityRights.Architecture.Surface;

/// <summary>What somebody outside can see of the libraries.</summary>
internal static class PublicSurface
{
    /// <summary>All types that others can name.</summary>
    public static IEnumerable<Type> Types => ShippedAssemblies.Libraries.SelectMany(assembly => assembly.GetExportedTypes());

    /// <summary>The methods that a type itself declares and that callers or derived types can reach.</summary>
    public static IEnumerable<MethodInfo> MethodsOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
                && !method.IsSpecialName
                && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null);

    /// <summary>Whether the contract of a method was written by somebody else: its shape is not ours to choose.</summary>
    public static bool IsContractOfOthers(MethodInfo method)
    {
        if (method.GetBaseDefinition() is var definition && definition.DeclaringType != method.DeclaringType)
        {
            return !IsOurs(definition.DeclaringType!) || IsContractOfOthers(definition);
        }

        var type = method.DeclaringType!;
        return !type.IsInterface && type.GetInterfaces()
            .Where(contract => !IsOurs(contract))
            .Any(contract => type.GetInterfaceMap(contract).TargetMethods.Contains(method));
    }

    /// <summary>A short, stable name of a method for lists and messages.</summary>
    public static string NameOf(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";

    private static bool IsOurs(Type type) => ShippedAssemblies.Names.Contains(type.Assembly.GetName().Name!);
}
