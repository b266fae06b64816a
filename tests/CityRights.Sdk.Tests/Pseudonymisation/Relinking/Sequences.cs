namespace CityRights.Tests.Pseudonymisation.Relinking;

internal static class Sequences
{
    public static async IAsyncEnumerable<T> ToAsync<T>(this IEnumerable<T> items)
    {
        await Task.Yield();
        foreach (var item in items)
        {
            yield return item;
        }
    }
}
