// Published ahead of time and run by .ci/run: what works here works without reflection and run-time code.
using CityRights.Aot;

if (args is ["--first-decision"])
{
    await FirstDecision.RunAsync();
    return 0;
}

(string Room, Func<Task> Check)[] checks =
[
    ("Catalogue", CatalogueCheck.RunAsync),
    ("Pseudonymisation", PseudonymisationCheck.RunAsync),
    ("Minimisation", MinimisationCheck.RunAsync),
    ("Consent", ConsentCheck.RunAsync),
    ("Transparency", TransparencyCheck.RunAsync),
    ("Reports", ReportsCheck.RunAsync),
    ("Sqlite", SqliteCheck.RunAsync),
];

foreach (var (room, check) in checks)
{
    await check();
    Console.WriteLine($"{room}: passed");
}

return 0;
