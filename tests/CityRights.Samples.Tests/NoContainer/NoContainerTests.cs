using CityRights.Samples.Support;
using CityRights.Testing;

namespace CityRights.Samples.NoContainer;

public class NoContainerTests
{
    [Fact]
    public async Task Run_WithoutAContainer_TellsItsStoryAndLeavesNothing()
    {
        using var folder = new TempFolder();
        using var sample = SampleProcess.Start("NoContainer", folder.Path, "Production");

        Assert.Equal(0, await sample.EndAsync());
        Assert.Empty(sample.Error);
        Assert.Equal(
            """
            One reader, two spellings, one pseudonym: True.
            A loan, without asking: Permit, LegalProvision.
            A newsletter, never asked: Deny, NotAsked.
            The notice asks: May we send you our newsletter?
            A newsletter, after the yes: Permit, ConsentGiven.
            A newsletter, after the withdrawal: Deny, Withdrawn.
            On record: Asked, Given, Withdrawn.

            """,
            sample.Output);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }
}
