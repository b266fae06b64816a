using CityRights.Testing;

namespace CityRights.Architecture.Surface;

/// <summary>A store that does not run the suite of its contract keeps it by luck. The suites are named after the contracts, and their runs after the stores.</summary>
public class StoreConformanceTests
{
    private static readonly IReadOnlyList<Type> Stores =
        [.. PublicSurface.Types.Where(type => type is { IsClass: true, IsAbstract: false } && ContractOf(type) is not null)];

    private static readonly Lazy<string> Tests = new(() => string.Concat(WorkingCopy.FilesBelow(RepositoryFiles.PathOf("tests"))
        .Where(path => path.EndsWith("Tests.cs", StringComparison.Ordinal))
        .Select(File.ReadAllText)));

    [Fact]
    public void Store_EachOne_RunsTheSuiteOfItsContract() =>
        Assert.Empty(Stores
            .Where(store => !Tests.Value.Contains($"class {store.Name}ConformanceTests : {ContractOf(store)!.Name}Conformance", StringComparison.Ordinal))
            .Select(store => store.FullName));

    [Fact]
    public void Store_Contracts_AreFound() =>
        Assert.Superset(
            new HashSet<string> { "ConsentStore", "EpochKeyStore", "ReidentificationStore", "TokenVaultStore" },
            Stores.Select(store => ContractOf(store)!.Name).ToHashSet());

    private static Type? ContractOf(Type type) =>
        type.BaseType is { IsAbstract: true } contract && contract.Name.EndsWith("Store", StringComparison.Ordinal) && contract.Assembly == ShippedAssemblies.Core ? contract : null;
}
