using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Identifiers;

public class IdentifierFormatSuiteTests
{
    [Fact]
    public void EveryFormat_HasASuite()
    {
        var tested = typeof(IdentifierFormatSuite).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(IdentifierFormatSuite)) && !type.IsAbstract)
            .Select(type => ((IdentifierFormatSuite)Activator.CreateInstance(type)!).Format.GetType())
            .Distinct();
        var shipped = typeof(IdentifierFormat).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(IdentifierFormat)) && !type.IsAbstract);

        Assert.Empty(shipped.Except(tested));
    }
}
