namespace CityRights;

/// <summary>The rules for the controllers of a purpose.</summary>
internal static class ControllerRules
{
    internal static void Judge(Purpose purpose, CatalogueProblems problems)
    {
        if (purpose.Controllers.Length > 1 && purpose.JointArrangement is null)
        {
            problems.Add("CRT-HALL-140", "/jointArrangement", "Joint controllers need an arrangement (GDPR Art. 26); state it with JointArrangement(...).");
        }

        if (purpose.Controllers.Length < 2 && purpose.JointArrangement is not null)
        {
            problems.Add("CRT-HALL-143", "/jointArrangement", "An arrangement stands between two or more controllers; name each with Controller(...), the organisation too, or remove it.");
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < purpose.Controllers.Length; at++)
        {
            if (!named.Add(purpose.Controllers[at].Name))
            {
                problems.Add("CRT-HALL-148", $"/controllers/{at}", "The controller is named twice; keep one.");
            }
        }
    }
}
