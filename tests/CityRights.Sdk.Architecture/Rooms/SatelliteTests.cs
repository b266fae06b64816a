using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using CityRights.Testing;

namespace CityRights.Architecture.Rooms;

/// <summary>Satellites stand on the core's public API and never see each other; only programs join two.</summary>
public class SatelliteTests
{
    /// <summary>Who, beside a project's own tests, may see internals: never anything that ships.</summary>
    private static readonly string[] SeesCoreInternals = ["CityRights.Sdk.Conformance", "CityRights.Sdk.Benchmarks"];

    [Theory]
    [MemberData(nameof(ShippedAssemblies.SatelliteNames), MemberType = typeof(ShippedAssemblies))]
    public void Satellite_ProjectReferences_AreTheCoreAlone(string name)
    {
        var project = XDocument.Load(RepositoryFiles.PathOf($"src/{name}/{name}.csproj"));
        var references = project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Equal([ShippedAssemblies.CoreName], references);
    }

    [Theory]
    [MemberData(nameof(ShippedAssemblies.SatelliteNames), MemberType = typeof(ShippedAssemblies))]
    public void Satellite_AssemblyReferences_NameNoOtherSatellite(string name)
    {
        var others = ShippedAssemblies.Load(name).GetReferencedAssemblies()
            .Select(reference => reference.Name)
            .Intersect(ShippedAssemblies.Names)
            .Where(other => other != ShippedAssemblies.CoreName);

        Assert.Empty(others);
    }

    [Fact]
    public void Core_AssemblyReferences_NameNoSatellite() =>
        Assert.Empty(ShippedAssemblies.Core.GetReferencedAssemblies().Select(reference => reference.Name).Intersect(ShippedAssemblies.Names));

    [Theory]
    [MemberData(nameof(ShippedAssemblies.AllNames), MemberType = typeof(ShippedAssemblies))]
    public void Assembly_Internals_AreVisibleToTestsAndBenchmarksOnly(string name)
    {
        var allowed = new List<string> { $"{name}.Tests" };
        if (name == ShippedAssemblies.CoreName)
        {
            allowed.AddRange(SeesCoreInternals);
        }

        var friends = ShippedAssemblies.Load(name).GetCustomAttributes<InternalsVisibleToAttribute>()
            .Select(attribute => attribute.AssemblyName);

        Assert.Empty(friends.Except(allowed));
    }
}
