using System.Reflection;

namespace CityRights.Architecture.Surface;

/// <summary>
/// Whoever waits can stop waiting: every asynchronous method takes a token, last. For callers it is optional; members
/// that implementers write take it as required, so that nobody forgets to pass it on.
/// </summary>
public class CancellationTests
{
    /// <summary>Methods without a token, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new(StringComparer.Ordinal);

    private static readonly IReadOnlyList<MethodInfo> AsyncMethods =
        [.. PublicSurface.Types
            .Where(type => !typeof(Delegate).IsAssignableFrom(type))
            .SelectMany(PublicSurface.MethodsOf)
            .Where(method => IsAsync(method.ReturnType) && !PublicSurface.IsContractOfOthers(method))];

    [Fact]
    public void AsyncMethod_LastParameter_IsACancellationToken() =>
        Assert.Empty(AsyncMethods
            .Where(method => LastToken(method) is null)
            .Select(PublicSurface.NameOf)
            .Except(Exempt.Keys));

    [Fact]
    public void AsyncMethod_ForImplementers_RequiresTheToken() =>
        Assert.Empty(AsyncMethods
            .Where(method => IsForImplementers(method) && LastToken(method) is { IsOptional: true })
            .Select(PublicSurface.NameOf));

    [Fact]
    public void AsyncMethod_ForCallers_MayOmitTheToken() =>
        Assert.Empty(AsyncMethods
            .Where(method => !IsForImplementers(method) && !IsOverride(method) && LastToken(method) is { IsOptional: false })
            .Select(PublicSurface.NameOf)
            .Except(Exempt.Keys));

    [Fact]
    public void AsyncDelegate_LastParameter_IsACancellationToken() =>
        Assert.Empty(PublicSurface.Types
            .Where(type => typeof(Delegate).IsAssignableFrom(type))
            .Select(type => type.GetMethod("Invoke")!)
            .Where(method => IsAsync(method.ReturnType) && LastToken(method) is null)
            .Select(PublicSurface.NameOf)
            .Except(Exempt.Keys));

    [Fact]
    public void Exemption_EachOne_IsStillNeeded() =>
        Assert.Empty(Exempt.Keys.Except(AsyncMethods.Select(PublicSurface.NameOf)));

    private static bool IsForImplementers(MethodInfo method) =>
        !method.DeclaringType!.IsInterface && method.IsVirtual && !method.IsFinal && !IsOverride(method);

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition().DeclaringType != method.DeclaringType;

    private static ParameterInfo? LastToken(MethodInfo method) =>
        method.GetParameters() is [.., { ParameterType: var type } last] && type == typeof(CancellationToken) ? last : null;

    private static bool IsAsync(Type type)
    {
        if (type == typeof(Task) || type == typeof(ValueTask))
        {
            return true;
        }

        return type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(Task<>) || definition == typeof(ValueTask<>) || definition == typeof(IAsyncEnumerable<>));
    }
}
