namespace CityRights.Architecture.Surface;

public class InternalNamespaceTests
{
    [Fact]
    public void Internal_Types_AreNotPublic() =>
        Assert.Empty(ShippedAssemblies.All
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => (type.Namespace ?? "").Split('.').Contains("Internal"))
            .Select(type => type.FullName));

    [Fact]
    public void Tool_Types_AreNotPublic() =>
        Assert.Empty(ShippedAssemblies.Load(ShippedAssemblies.ToolName).GetExportedTypes().Select(type => type.FullName));
}
