namespace CityRights.Consent;

/// <summary>What can be wrong with the declarations of the room, each with its code and the call that mends it.</summary>
internal static class ConsentProblems
{
    internal const string NoStoreCode = "CRT-CONSENT-001";
    internal const string TwoStoresCode = "CRT-CONSENT-002";

    internal const string NoStore =
        "There is no store for consent. Call city.UseSqlite(connectionString) with the package CityRights.Sdk.Sqlite, or city.UseInMemory() where losing everything at the end of the process is meant. ("
        + NoStoreCode + ")";

    internal const string TwoStores =
        "Two different stores for consent are declared for one tenant. Keep one of UseSqlite(...), UseInMemory() or the like. (" + TwoStoresCode + ")";
}
