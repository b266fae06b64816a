using CityRights.Consent;
using CityRights.Sqlite.Database;

namespace CityRights.Sqlite.Consent;

public class ErasureOnDiskTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EraseAsync_NothingKept_LeavesNoByteOfTheReferenceInAnyFile(bool erase)
    {
        using var file = await StoreFile.CreateAsync();
        await using var store = file.Store();
        var person = Batches.Somebody();
        await store.AppendAsync(Batches.Of(person, Batches.Event(ConsentEventKind.Refused)));
        for (var other = 0; other < 100; other++)
        {
            await store.AppendAsync(Batches.Of(Batches.Somebody(), Batches.Event(ConsentEventKind.Refused)));
        }

        if (erase)
        {
            await store.EraseAsync(new() { Subject = person, Marks = [Batches.Mark(person)], At = Batches.Noon });
        }

        // The control: without the erasure the same search finds the reference.
        Assert.Equal(!erase, OnDisk.Contains(file.Folder, Persons.Blob(person.Current)));
    }

    [Fact]
    public async Task EraseAsync_WhileAnExportIsOpen_AnswersOnlyOnceOldPagesAreGone()
    {
        using var file = await StoreFile.CreateAsync();
        await using var store = file.Store();
        var person = Batches.Somebody();
        await store.AppendAsync(Batches.Of(person, Batches.Event(ConsentEventKind.Refused)));
        var export = store.ExportAsync().GetAsyncEnumerator();
        Assert.True(await export.MoveNextAsync());
        await store.AppendAsync(Batches.Of(Batches.Somebody(), Batches.Event(ConsentEventKind.Refused)));

        var erasing = store.EraseAsync(new() { Subject = person, Marks = [Batches.Mark(person)], At = Batches.Noon }).AsTask();
        await store.AppendAsync(Batches.Of(Batches.Somebody(), Batches.Event(ConsentEventKind.Refused)));
        Assert.False(erasing.IsCompleted);
        await export.DisposeAsync();
        await erasing;

        Assert.False(OnDisk.Contains(file.Folder, Persons.Blob(person.Current)));
    }
}
