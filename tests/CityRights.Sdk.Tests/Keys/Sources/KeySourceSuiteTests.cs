using CityRights.Keys;

namespace CityRights.Tests.Keys;

public class KeySourceSuiteTests
{
    /// <summary>Development keys are made and not read from elsewhere, and a domain's keys are not whole; both have tests of their own.</summary>
    private static readonly Type[] Apart = [typeof(DevelopmentKeySource), typeof(DomainKeyFileSource)];

    [Fact]
    public void EverySource_HasASuite()
    {
        var suites = typeof(KeySourceSuite).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(KeySourceSuite))).Select(type => type.Name).ToList();
        var shipped = typeof(KeySource).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(KeySource)) && !type.IsAbstract).Except(Apart);

        Assert.All(shipped, source => Assert.Contains(source.Name + "Tests", suites));
    }
}
